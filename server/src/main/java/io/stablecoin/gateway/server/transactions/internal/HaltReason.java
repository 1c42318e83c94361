package io.stablecoin.gateway.server.transactions.internal;

import java.util.Locale;

/** Why a lane signs nothing new until an operator has looked. */
enum HaltReason {
  /** The chain knows more nonces of the wallet than the database gave out. */
  CHAIN_AHEAD,
  /** A nonce that belongs to one of our transactions was used by another one. */
  NONCE_USED_BY_ANOTHER;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

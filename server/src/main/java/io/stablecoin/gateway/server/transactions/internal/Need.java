package io.stablecoin.gateway.server.transactions.internal;

import java.util.Locale;

/** Why a transaction gets another attempt. */
enum Need {
  /** Its nonce is to be used up by a no-op. */
  ABANDON,
  /** Somebody asked for higher fees. */
  EXPEDITE,
  /** It has waited for too many blocks. */
  STUCK;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

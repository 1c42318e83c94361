package io.stablecoin.gateway.server.deposits.internal;

import java.util.Locale;

/** What a transfer to one of our addresses is. */
enum ArrivalKind {
  /** To a deposit address, of the token and on the chain it was issued for. */
  PAYMENT,
  /** To a deposit address, of another token or on another chain. */
  STRAY,
  /** To a hot wallet, from somebody else. */
  GIFT,
  /** From a deposit address to a hot wallet: anybody may cause it. */
  FLUSH,
  /** From the cold wallet to a hot wallet. */
  RETURN;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ArrivalKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

package io.stablecoin.gateway.server.treasury.internal;

import java.util.Locale;

/** Why money moves between the gateway's own wallets. */
enum TransferKind {
  /** From the treasury to a wallet that has little left. */
  REFILL,
  /** To the treasury, for a payment that no wallet could make alone. */
  COLLECTION,
  /** Out of the gateway's reach. */
  EXCESS;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TransferKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

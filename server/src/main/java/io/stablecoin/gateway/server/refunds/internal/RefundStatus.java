package io.stablecoin.gateway.server.refunds.internal;

import java.util.Locale;

/** Where a refund stands. */
enum RefundStatus {
  /** Its money is reserved. */
  QUEUED,
  /** No hot wallet holds the money yet; it is sent by itself when one does. */
  WAITING_FOR_FUNDS,
  /** A node took the transaction. */
  SUBMITTED,
  /** Final on chain. */
  COMPLETED,
  /** Nothing was paid, and nothing will be; the money is available again. */
  FAILED;

  /** Whether no node has its transaction; it may be signed all the same. */
  boolean isUnsent() {
    return this == QUEUED || this == WAITING_FOR_FUNDS;
  }

  /** The name in the database and in the API: {@code waiting_for_funds}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RefundStatus ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

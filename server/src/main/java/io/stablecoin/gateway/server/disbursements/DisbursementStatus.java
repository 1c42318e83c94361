package io.stablecoin.gateway.server.disbursements;

import java.util.Locale;

/** Where a disbursement stands. */
public enum DisbursementStatus {
  /** Its money is reserved, and a second person has not agreed yet. */
  PENDING_APPROVAL,
  /** Its money is reserved. */
  QUEUED,
  /** No hot wallet holds the money yet; it is sent by itself when one does. */
  WAITING_FOR_FUNDS,
  /** A node took the transaction. */
  SUBMITTED,
  /** Final on chain. */
  COMPLETED,
  /** Nothing was paid, and nothing will be; the money is available again. */
  FAILED,
  /** The same, because somebody wanted it. */
  CANCELED;

  /** Whether its money is neither paid nor given back for good. */
  public boolean isOpen() {
    return isUnsent() || this == SUBMITTED;
  }

  /** Whether no node has its transaction; it may be signed all the same. */
  public boolean isUnsent() {
    return this == PENDING_APPROVAL || this == QUEUED || this == WAITING_FOR_FUNDS;
  }

  /** Whether nothing was paid, and nothing will be. */
  public boolean isGivenBack() {
    return this == FAILED || this == CANCELED;
  }

  /** The name in the database and in the API: {@code waiting_for_funds}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()}. */
  public static DisbursementStatus ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

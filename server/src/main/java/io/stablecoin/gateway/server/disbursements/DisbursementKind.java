package io.stablecoin.gateway.server.disbursements;

import java.util.Locale;

/** What money leaves for. */
public enum DisbursementKind {
  REFUND("re"),
  PAYOUT("po");

  private final String prefix;

  DisbursementKind(String prefix) {
    this.prefix = prefix;
  }

  /** How the ids of this kind begin, without the underscore. */
  public String prefix() {
    return prefix;
  }

  /** The name in the database, in events and in the books: {@code refund}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()}. */
  public static DisbursementKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

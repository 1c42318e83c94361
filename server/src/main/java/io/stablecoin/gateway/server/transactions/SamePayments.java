package io.stablecoin.gateway.server.transactions;

import java.util.Locale;

/**
 * What an operator says of payments that want exactly what a foreign transaction did, where nothing
 * else tells whether it has made them.
 */
public enum SamePayments {
  /** It has made them: they end by its receipt. */
  PAID,
  /** It has not: they are sent. */
  UNPAID;

  /** The name in the database and of the option: {@code unpaid}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()}. */
  public static SamePayments ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

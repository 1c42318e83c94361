package io.stablecoin.gateway.server.deposits;

import java.util.Locale;

/** How certain a transfer is. */
public enum DepositState {
  /** In a block that may still be replaced. */
  SEEN,
  /** In a block that the network's finality covers; credited. */
  FINAL,
  /** Its block was replaced before it was final, or a second reading did not confirm it. */
  ORPHANED,
  /** Its block was replaced although it was final; the credit was taken back. */
  REVERSED;

  /** The name in the database: {@code seen}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()}. */
  public static DepositState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

package io.stablecoin.gateway.server.transactions;

import java.util.Locale;

/** How far a transaction has come. */
public enum TransactionState {
  /** Requested; has no nonce and no wallet. */
  QUEUED(false),
  /** Has its nonce for life; its bytes are not signed. */
  RESERVED(false),
  /** Its signed bytes are committed; whether a node has them is not known. */
  SIGNED(false),
  /** A node took its bytes. */
  SUBMITTED(false),
  /** In a block that may still be replaced by another. */
  MINED(false),
  /** Final, with status 1 and the expected transfer. */
  SUCCEEDED(true),
  /** Nothing left the wallet, and nothing will. */
  FAILED(true),
  /**
   * Final with status 1 but without the expected transfer: neither paid nor unpaid by any proof the
   * gateway has. Its money stays reserved until an operator decides, by {@link HeldDesk}.
   */
  HELD(false);

  private final boolean terminal;

  TransactionState(boolean terminal) {
    this.terminal = terminal;
  }

  /** Whether it never changes again. */
  public boolean isTerminal() {
    return terminal;
  }

  /** The name in the database and in the API: {@code submitted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()}. */
  public static TransactionState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

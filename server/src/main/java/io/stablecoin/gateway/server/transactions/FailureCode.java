package io.stablecoin.gateway.server.transactions;

import java.util.Locale;

/** Why a transaction failed for good. */
public enum FailureCode {
  /** The chain's simulation refused the call, over several blocks; no nonce was spent. */
  WOULD_REVERT,
  /** It is final with status 0; only gas was spent. */
  REVERTED,
  /** Whoever asked for it took it back before it had a nonce. */
  WITHDRAWN,
  /**
   * Somebody canceled it, and a transaction that does nothing is final at its nonce, if it had one.
   */
  CANCELED,
  /**
   * No node took its bytes or ever would, and a transaction that does nothing is final at its
   * nonce.
   */
  UNSENDABLE,
  /**
   * A transaction that the gateway did not send is final at its nonce, and an operator has
   * confirmed that one.
   */
  DISPLACED,
  /**
   * It is final with status 1 and without the expected transfer, and an operator has found that it
   * paid nothing.
   */
  UNPAID;

  /** The stable code, in snake_case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #code()}. */
  public static FailureCode ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

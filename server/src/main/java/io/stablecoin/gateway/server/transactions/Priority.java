package io.stablecoin.gateway.server.transactions;

/** Which of the waiting requests takes the next nonce; first come, first served within one. */
public enum Priority {
  /** Money on its way to a person. */
  PAYMENT(0),
  /** Moves between the gateway's own addresses. */
  SWEEP(10);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /** The order in the database; the lowest is first. */
  public int rank() {
    return rank;
  }
}

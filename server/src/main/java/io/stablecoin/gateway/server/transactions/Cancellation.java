package io.stablecoin.gateway.server.transactions;

/** What became of the wish to cancel a transaction. */
public enum Cancellation {
  /** It had no nonce; it has failed with {@link FailureCode#CANCELED}, and its listener knows. */
  CANCELED,
  /**
   * Its lane puts a transaction that does nothing in its place. Which of the two is mined is open:
   * it ends as failed with {@link FailureCode#CANCELED}, or as if nobody had asked.
   */
  REQUESTED,
  /**
   * It is queued, and a lane that may have sent it is halted: perhaps a restored backup has
   * forgotten that it is paid. Nothing is changed.
   */
  IN_DOUBT,
  /** A block has it, or it has ended. */
  TOO_LATE,
  /** There is no transaction for this purpose. */
  UNKNOWN
}

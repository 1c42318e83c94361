package io.stablecoin.gateway.kmslocal.faults;

import java.time.Duration;

/**
 * The faults of an endpoint, as a test orders them. They add up; an operation is named as AWS names
 * it ({@code Sign}), or {@link #EVERY_OPERATION}.
 */
public interface Faults {

  /** Stands for each operation. */
  String EVERY_OPERATION = "*";

  /** Every answer of the operation comes this much later; zero ends it. */
  void delay(String operation, Duration delay);

  /** Refuses with ThrottlingException what exceeds this rate; zero lets nothing pass. */
  void throttle(String operation, int requestsPerSecond);

  /**
   * Refuses the next requests without doing the work.
   *
   * @param error by its name on the wire: {@code KMSInternalException}
   */
  void fail(String operation, int times, String error);

  /** Does the work of the next requests, then closes the connection instead of answering. */
  void dropAnswers(String operation, int times);

  /**
   * Signs the SHA-256 hash of a DIGEST instead of the digest itself, as some other stand-ins do.
   */
  void signWrongly(boolean wrongly);

  /** Keys created from now on stay in the state Creating for this long; zero ends it. */
  void keepCreating(Duration duration);

  /** Answers to Sign with bytes that are no signature. */
  void signGarbage(boolean garbage);

  /** Signs although it was asked for a DryRun, as endpoints do that do not know it. */
  void ignoreDryRun(boolean ignoring);

  /**
   * Every key is in this state for those who describe it or sign with it; empty ends it. As in AWS
   * a key that is {@code Updating} signs; none does in the others.
   *
   * @param state by AWS's name, as {@code Unavailable}: one that nothing here leads to by itself
   */
  void holdInState(String state);

  /** Ends all faults. */
  void clear();
}

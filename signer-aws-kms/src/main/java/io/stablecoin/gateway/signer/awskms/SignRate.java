package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.types.InvalidValueException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests to sign are sent in a second: a burst waits here, in the order of its coming,
 * instead of being throttled by KMS. All signers of an account and Region share one, for they share
 * the quota; each node of a server takes its part of it. What a pause of the process cost is made
 * good within a second, which never holds more than 2 % above the limit: {@link Pace}.
 */
public final class SignRate {

  /** Below the quota of 1,000 that an account begins with. */
  public static final int DEFAULT_PER_SECOND = 800;

  public static final int MOST_PER_SECOND = 1_000_000;

  /** Longer than anybody waits. */
  private static final long NEVER = Long.MAX_VALUE / 2;

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final int perSecond;
  private final ReentrantLock queue = new ReentrantLock(true);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition paceChanged = lock.newCondition();
  private final Pace pace;

  /** Of {@link System#nanoTime}; empty where the share has no end. */
  private OptionalLong end = OptionalLong.empty();

  private SignRate(int perSecond) {
    this.perSecond = perSecond;
    this.pace = new Pace(SECOND / perSecond, System.nanoTime());
  }

  /**
   * A rate that one node has for itself, until it {@linkplain #shareAmong shares} it.
   *
   * @param perSecond for all nodes together, 1 to 1,000,000
   * @throws InvalidValueException with code {@code kms_sign_rate_invalid}
   */
  public static SignRate perSecond(int perSecond) {
    requireInRange(perSecond);
    return new SignRate(perSecond);
  }

  static void requireInRange(int perSecond) {
    if (perSecond < 1 || perSecond > MOST_PER_SECOND) {
      throw new InvalidValueException(
          "kms_sign_rate_invalid",
          "KMS_SIGN_RATE cannot be " + perSecond + ": give 1 to 1000000 a second.");
    }
  }

  /** Takes an equal part of the rate from now on, also for those who wait already. */
  public void shareAmong(int nodes) {
    change(pauseAmong(nodes), OptionalLong.empty());
  }

  /**
   * As {@link #shareAmong(int)}, but nothing any more once the time is over: the others may count
   * this node as dead by then.
   */
  public void shareAmong(int nodes, Duration validity) {
    change(pauseAmong(nodes), OptionalLong.of(System.nanoTime() + validity.toNanos()));
  }

  private long pauseAmong(int nodes) {
    return SECOND * Math.max(1, nodes) / perSecond;
  }

  /** Takes nothing of the rate until it is {@linkplain #shareAmong shared}: all wait. */
  public void hold() {
    change(NEVER, OptionalLong.empty());
  }

  private void change(long pause, OptionalLong until) {
    lock.lock();
    try {
      pace.change(pause);
      end = until;
      paceChanged.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What this node takes of the rate at present, a second; rounded down. */
  public int share() {
    lock.lock();
    try {
      return isOver(System.nanoTime()) ? 0 : (int) (SECOND / pace.interval());
    } finally {
      lock.unlock();
    }
  }

  private boolean isOver(long now) {
    return end.isPresent() && now - end.getAsLong() >= 0;
  }

  /**
   * Waits for a turn. Who gives up or is interrupted takes none.
   *
   * @param stay throws where the wait is in vain; it is asked at the head of the line
   * @return false where none came in time
   */
  boolean acquire(Duration atMost, Runnable stay) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    if (!queue.tryLock(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    try {
      stay.run();
      return awaitTurn(deadline);
    } finally {
      queue.unlock();
    }
  }

  private boolean awaitTurn(long deadline) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long now = System.nanoTime();
      for (long turn = untilTurn(now); turn > 0; turn = untilTurn(now)) {
        long wait = Math.min(turn, deadline - now);
        if (wait <= 0) {
          return false;
        }
        paceChanged.awaitNanos(wait);
        now = System.nanoTime();
      }
      pace.take(now);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private long untilTurn(long now) {
    return isOver(now) ? NEVER : pace.until(now);
  }
}

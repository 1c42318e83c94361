package io.stablecoin.gateway.signer.awskms;

import java.time.Duration;

/**
 * When the next turn is. Turns are an interval apart; what a pause of the process cost is caught
 * up, but no second holds more than {@value #TOLERANCE_PERCENT} % above the limit. Times are those
 * of {@link System#nanoTime}; not safe for threads.
 */
final class Pace {

  /** So that a limit of 98 % of the quota keeps within the quota. */
  static final int TOLERANCE_PERCENT = 2;

  /** Longer than the pauses of a collector, and so little that a burst is spread all the same. */
  static final Duration MOST_CAUGHT_UP = Duration.ofMillis(250);

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long WITH_TOLERANCE = SECOND + SECOND * TOLERANCE_PERCENT / 100;

  /** Of the last turns, in a ring; the place of a turn is its number modulo the length. */
  private final long[] taken;

  private long turns;
  private long interval;

  /** When the next turn is due by the interval alone. */
  private long due;

  /**
   * @param interval the shortest that there will be
   */
  Pace(long interval, long now) {
    this.taken = new long[most(interval)];
    this.interval = interval;
    this.due = now;
  }

  /** How many turns a second may hold; one at least, however far apart they are. */
  static int most(long interval) {
    return (int) Math.max(1, WITH_TOLERANCE / interval);
  }

  /** Holds for those who wait already too. */
  void change(long newInterval) {
    due += newInterval - interval;
    interval = newInterval;
  }

  long interval() {
    return interval;
  }

  /** How long it is to the next turn; nothing or less where it is due. */
  long until(long now) {
    return Math.max(due - now, untilSecondHasRoom(now));
  }

  private long untilSecondHasRoom(long now) {
    int most = Math.min(most(interval), taken.length);
    return turns < most ? 0 : taken[(int) ((turns - most) % taken.length)] + SECOND - now;
  }

  /** A turn that is due. */
  void take(long now) {
    taken[(int) (turns++ % taken.length)] = now;
    due += Math.max(0, now - due - MOST_CAUGHT_UP.toNanos()) + interval;
  }
}

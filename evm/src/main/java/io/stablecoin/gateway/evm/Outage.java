package io.stablecoin.gateway.evm;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How long a node has given no answer at all. */
final class Outage {

  /** Long enough for a restart, and for somebody to look. */
  static final Duration LONG = Duration.ofMinutes(5);

  /** A node that was away for long is tried again after this. */
  static final Duration RETRY = Duration.ofMinutes(1);

  private final LongSupplier nanoTime;
  private OptionalLong since = OptionalLong.empty();
  private long triedAt;

  Outage(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  synchronized void silent() {
    triedAt = nanoTime.getAsLong();
    if (since.isEmpty()) {
      since = OptionalLong.of(triedAt);
    }
  }

  synchronized void answered() {
    since = OptionalLong.empty();
  }

  synchronized boolean isUnderWay() {
    return since.isPresent();
  }

  /** Whether nobody should wait for the node any more, or only to see whether it is back. */
  synchronized boolean isLong() {
    long now = nanoTime.getAsLong();
    return since.isPresent()
        && now - since.getAsLong() > LONG.toNanos()
        && now - triedAt < RETRY.toNanos();
  }
}

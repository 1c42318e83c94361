package io.stablecoin.gateway.devchain;

import java.time.Duration;

/** When the chain makes a block. */
public sealed interface Mining {

  /** As a public chain does: one block each period, empty or not. */
  static Mining every(Duration period) {
    return new Interval(period);
  }

  /** One block for each transaction, at once: for tests that want no waiting. */
  static Mining onTransaction() {
    return new OnTransaction();
  }

  /** One block each period. */
  record Interval(Duration period) implements Mining {

    public Interval {
      if (period.isNegative() || period.isZero()) {
        throw new IllegalArgumentException("A block period is more than nothing, not " + period);
      }
    }
  }

  /** One block for each transaction. */
  record OnTransaction() implements Mining {}
}

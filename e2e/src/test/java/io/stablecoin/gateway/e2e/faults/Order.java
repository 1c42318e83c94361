package io.stablecoin.gateway.e2e.faults;

import java.util.function.Predicate;

/** What a proxy does to all requests that the predicate names. */
final class Order {

  private final Mischief mischief;
  private final Predicate<Errand> victims;
  private volatile boolean struck;

  Order(Mischief mischief, Predicate<Errand> victims) {
    this.mischief = mischief;
    this.victims = victims;
  }

  /** Whether it meets this request. */
  boolean strikes(Errand errand) {
    boolean strikes = victims.test(errand);
    struck |= strikes;
    return strikes;
  }

  Mischief mischief() {
    return mischief;
  }

  /** Whether it has met a request yet. */
  boolean hasStruck() {
    return struck;
  }
}

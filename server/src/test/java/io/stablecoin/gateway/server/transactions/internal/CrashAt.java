package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;

/** Ends a process at one step, once. Nothing in the engine catches this. */
record CrashAt(Step fatal) implements StepListener {

  /** The end of a process. */
  static final class Crash extends Error {
    Crash(Step step) {
      super("crashed at " + step);
    }
  }

  @Override
  public void reached(Step step, TransactionId id) {
    if (step == fatal) {
      throw new Crash(step);
    }
  }
}

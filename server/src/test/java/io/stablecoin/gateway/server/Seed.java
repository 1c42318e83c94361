package io.stablecoin.gateway.server;

import java.util.Random;

/**
 * What a run of random operations grows from: another one each time, so that every build tries
 * something new. {@code -Dmodel.seed=7} repeats the run that a failure names.
 */
public record Seed(long value) {

  private static final int DIGITS = 1_000_000;

  public static Seed choose() {
    return new Seed(Long.getLong("model.seed", Math.floorMod(System.nanoTime(), DIGITS)));
  }

  /** An operation on a random source. */
  @FunctionalInterface
  public interface Run {
    void with(Random random);
  }

  /** Runs; what fails tells the seed. */
  public void run(Run run) {
    try {
      run.with(new Random(value));
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("-Dmodel.seed=%d repeats this: %s".formatted(value, e), e);
    }
  }
}

package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.cli.Console;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntConsumer;

/** Says every two seconds how many events were read, since CloudTrail gives 50 at a time. */
final class Progress implements IntConsumer {

  private static final Duration SILENCE = Duration.ofSeconds(2);

  private final Console console;
  private final InstantSource clock;
  private Instant spoken;

  Progress(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
    this.spoken = clock.instant();
  }

  @Override
  public void accept(int events) {
    if (Duration.between(spoken, clock.instant()).compareTo(SILENCE) >= 0) {
      spoken = clock.instant();
      console.progress("Read %,d events of CloudTrail".formatted(events));
    }
  }
}

package io.stablecoin.gateway.cli.stack;

import static io.stablecoin.gateway.cli.CommandError.WAITED_IN_VAIN;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens elsewhere: on the chain, in the server. */
public final class Waiting {

  private static final Duration INTERVAL = Duration.ofMillis(100);

  private Waiting() {}

  /**
   * Asks until there is an answer.
   *
   * @param what for the message, as "the refund completed"
   */
  public static <T> T until(String what, Duration atMost, Supplier<Optional<T>> question) {
    return within(atMost, question)
        .orElseThrow(() ->
            WAITED_IN_VAIN.because(
                "Within %d seconds this did not come true: %s."
                    .formatted(atMost.toSeconds(), what)));
  }

  /** Asks until there is an answer, and gives up in the end. */
  public static <T> Optional<T> within(Duration atMost, Supplier<Optional<T>> question) {
    long start = System.nanoTime();
    Optional<T> answer = question.get();
    while (answer.isEmpty() && System.nanoTime() - start < atMost.toNanos()) {
      LockSupport.parkNanos(INTERVAL.toNanos());
      answer = question.get();
    }
    return answer;
  }
}

package io.stablecoin.gateway.cli.stack;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells step by step what happens and how long each step took. Safe for use by many threads. */
public final class Narrator {

  private static final int TENTH_MILLIS = 100;

  private final Consumer<String> lines;
  private final List<Result> steps = new CopyOnWriteArrayList<>();

  private Narrator(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Tells the steps as the result of the command. */
  public static Narrator ofResult(Console console) {
    return new Narrator(console::tell);
  }

  /** Tells the steps as progress, beside the result. */
  public static Narrator ofProgress(Console console) {
    return new Narrator(console::progress);
  }

  /**
   * Does one step and tells it.
   *
   * @param detail what just happened, in a few words
   */
  public <T> T step(String title, Supplier<T> work, Function<T, String> detail) {
    long start = System.nanoTime();
    try {
      T result = work.get();
      tell(title, true, detail.apply(result), since(start));
      return result;
    } catch (RuntimeException e) {
      tell(title, false, "did not hold", since(start));
      throw e;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void tell(String title, boolean ok, String detail, Duration took) {
    steps.add(
        Result.of("step", title)
            .with("ok", ok)
            .with("detail", detail)
            .with("millis", took.toMillis()));
    String mark = ok ? "@|green ✓|@" : "@|red ✗|@";
    lines.accept(" %s %-18s %7s  %s".formatted(mark, title, seconds(took), detail));
  }

  private static String seconds(Duration duration) {
    long tenths = (duration.toMillis() + TENTH_MILLIS / 2) / TENTH_MILLIS;
    return tenths / 10 + "." + tenths % 10 + " s";
  }

  /** All steps told so far, for a reader that is a program. */
  public List<Result> steps() {
    return List.copyOf(steps);
  }
}

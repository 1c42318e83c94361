package io.stablecoin.gateway.cli.preflight;

import static io.stablecoin.gateway.cli.CommandError.TIMED_OUT;

import io.stablecoin.gateway.cli.Failure;
import io.stablecoin.gateway.cli.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has all checks made at once, each within the same time, and tells them in their order. */
final class Checklist implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<CompletableFuture<List<Check>>> running = new ArrayList<>();
  private final Duration patience;
  private final Consumer<String> progress;

  /**
   * @param progress hears the title of what is looked at
   */
  Checklist(Duration patience, Consumer<String> progress) {
    this.patience = patience;
    this.progress = progress;
  }

  /** What several checks need; a failure is thrown to each of them. */
  <T> CompletableFuture<T> begin(Supplier<T> asking) {
    return CompletableFuture.supplyAsync(asking, threads);
  }

  /**
   * Has checks made.
   *
   * @param name of the check that tells that none could be made
   */
  void add(String name, String subject, Supplier<List<Check>> asking) {
    String title = subject.isEmpty() ? name : name + " of " + subject;
    running.add(
        begin(asking)
            .handle((made, failure) ->
                failure == null ? made : List.of(Check.red(name, subject, of(failure))))
            .completeOnTimeout(
                List.of(late(name, subject)), patience.toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((made, failure) -> progress.accept("Looked at " + title)));
  }

  private static Failure of(Throwable failure) {
    Throwable cause = failure.getCause();
    return Failures.of(failure instanceof CompletionException && cause != null ? cause : failure);
  }

  private Check late(String name, String subject) {
    return Check.red(
        name,
        subject,
        TIMED_OUT,
        "There was no answer within %d seconds.".formatted(patience.toSeconds()),
        "Check the way there, then run preflight again.");
  }

  List<Check> await() {
    return running.stream().flatMap(made -> made.join().stream()).toList();
  }

  /** Leaves behind what hangs. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

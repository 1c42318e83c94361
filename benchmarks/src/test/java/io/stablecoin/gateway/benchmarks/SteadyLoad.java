package io.stablecoin.gateway.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps as many signatures at work as there are threads: for a while to warm up, then for as long
 * again, which is measured.
 */
final class SteadyLoad {

  private static final int COLD_SIGNATURES = 1_000;

  private final Contender contender;
  private final int threads;
  private final AtomicLong signatures = new AtomicLong();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicReference<@Nullable Duration> cold = new AtomicReference<>();

  SteadyLoad(Contender contender, int threads) {
    this.contender = contender;
    this.threads = threads;
  }

  /** A line of four fields between tabs, as {@code ethers/load.js} prints it too. */
  String run(Duration warmUp, Duration measured) throws InterruptedException {
    List<Thread> all =
        IntStream.range(0, threads).mapToObj(i -> Thread.ofPlatform().start(this::work)).toList();
    await(all, warmUp);
    Mark begin = mark();
    await(all, measured);
    Mark end = mark();
    ended.set(true);
    for (Thread thread : all) {
      thread.join();
    }
    return line(begin, end);
  }

  /** Nobody ends before being told to, unless a signature fails. */
  private static void await(List<Thread> all, Duration time) throws InterruptedException {
    if (all.getFirst().join(time)) {
      throw new IllegalStateException("A signature failed.");
    }
  }

  private void work() {
    while (!ended.get()) {
      long nonce = signatures.get();
      contender.sign(nonce);
      if (signatures.incrementAndGet() == COLD_SIGNATURES) {
        cold.set(ProcessorTime.used());
      }
    }
  }

  private record Mark(long nanoTime, long signatures, Duration processor) {}

  private Mark mark() {
    return new Mark(System.nanoTime(), signatures.get(), ProcessorTime.used());
  }

  private String line(Mark begin, Mark end) {
    long count = end.signatures() - begin.signatures();
    double seconds = (end.nanoTime() - begin.nanoTime()) / 1e9;
    Duration processor = end.processor().minus(begin.processor());
    Duration first = cold.get();
    return "%.0f\t%.3f\t%.2f\t%d"
        .formatted(
            count / seconds,
            processor.toNanos() / 1e6 / count,
            first == null ? Double.NaN : first.toNanos() / 1e6 / COLD_SIGNATURES,
            signatures.get());
  }
}

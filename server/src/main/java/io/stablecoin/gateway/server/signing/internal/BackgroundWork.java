package io.stablecoin.gateway.server.signing.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does pieces of work again and again, none in the way of another, on virtual threads; says when
 * one begins to fail and when it works again.
 */
final class BackgroundWork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

  private final List<? extends Periodic> pieces;
  private final Set<Periodic> failing = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledExecutorService executor;

  BackgroundWork(List<? extends Periodic> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  synchronized void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            Math.max(1, pieces.size()), Thread.ofVirtual().name("signing-", 0).factory());
    for (Periodic piece : pieces) {
      var _ =
          started.scheduleWithFixedDelay(
              () -> survive(piece), 0, piece.pause().toMillis(), TimeUnit.MILLISECONDS);
    }
    executor = started;
  }

  synchronized boolean isRunning() {
    return executor != null;
  }

  /** The executor would drop the work for good, and say nothing, after whatever is thrown. */
  private void survive(Periodic piece) {
    try {
      piece.tick();
      if (failing.remove(piece)) {
        LOG.info("{} works again", piece);
      }
    } catch (Throwable e) {
      if (failing.add(piece)) {
        LOG.error("{} failed and is tried again: {}", piece, e.toString());
      }
    }
  }

  /**
   * Waits for the end of what is at work, then interrupts it: a check that is interrupted has no
   * result.
   */
  @Override
  public synchronized void close() {
    ScheduledExecutorService running = executor;
    if (running == null) {
      return;
    }
    executor = null;
    running.shutdown();
    try {
      if (!running.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        running.shutdownNow();
        boolean _ = running.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Works all lanes in the background, each on its own virtual thread. */
final class TransactionEngine implements SmartLifecycle {

  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

  private final List<LaneWorker> lanes;
  private final Duration poll;
  private @Nullable ScheduledExecutorService executor;

  TransactionEngine(List<LaneWorker> lanes, Duration poll) {
    this.lanes = List.copyOf(lanes);
    this.poll = poll;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            lanes.size(), Thread.ofVirtual().name("lane-", 0).factory());
    for (LaneWorker lane : lanes) {
      var _ = started.scheduleWithFixedDelay(lane::tick, 0, poll.toMillis(), TimeUnit.MILLISECONDS);
    }
    executor = started;
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = executor;
    if (running == null) {
      return;
    }
    executor = null;
    running.shutdownNow();
    if (hasEnded(running)) {
      lanes.forEach(LaneWorker::stop);
    }
  }

  /** A round that does not end keeps its lease until that runs out. */
  private static boolean hasEnded(ScheduledExecutorService executor) {
    try {
      return executor.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }
}

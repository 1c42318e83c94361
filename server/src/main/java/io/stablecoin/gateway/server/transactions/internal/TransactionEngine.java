package io.stablecoin.gateway.server.transactions.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works all lanes in the background, and keeps their leases beside that, on virtual threads. */
final class TransactionEngine implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TransactionEngine.class);
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_READINGS = Duration.ofSeconds(5);

  private final List<LaneWorker> lanes;
  private final LaneMeters meters;
  private final Duration poll;
  private final Duration leaseRenewal;
  private @Nullable ScheduledExecutorService executor;

  TransactionEngine(List<LaneWorker> lanes, LaneMeters meters, EngineSettings settings) {
    this.lanes = List.copyOf(lanes);
    this.meters = meters;
    this.poll = settings.poll();
    this.leaseRenewal = LeaseHolder.renewal(settings.lease());
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            2 * lanes.size() + 1, Thread.ofVirtual().name("lane-", 0).factory());
    for (LaneWorker lane : lanes) {
      repeat(started, () -> work(lane, started), poll);
      repeat(started, lane::keepLease, leaseRenewal);
    }
    repeat(started, meters::refresh, BETWEEN_READINGS);
    executor = started;
  }

  /** While requests come, they do not wait for the next turn. */
  private static void work(LaneWorker lane, ExecutorService executor) {
    boolean more = lane.tick();
    while (more && !executor.isShutdown()) {
      more = lane.tick();
    }
  }

  private static void repeat(ScheduledExecutorService executor, Runnable work, Duration pause) {
    var _ =
        executor.scheduleWithFixedDelay(
            () -> survive(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The executor would drop the work for good, and say nothing, after whatever is thrown. */
  private static void survive(Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      LOG.error("Work on the lanes failed and is tried again: {}", e.toString());
    }
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = executor;
    if (running == null) {
      return;
    }
    executor = null;
    running.shutdown();
    if (hasEnded(running, LONGEST_ROUND) || endsInterrupted(running)) {
      lanes.forEach(LaneWorker::stop);
    }
  }

  /**
   * An interrupted signature is one whose answer is lost, so that a round gets time to end first.
   * One that does not end even then keeps its lease until that runs out.
   */
  private static boolean endsInterrupted(ScheduledExecutorService executor) {
    executor.shutdownNow();
    return hasEnded(executor, LONGEST_GOODBYE);
  }

  private static boolean hasEnded(ScheduledExecutorService executor, Duration patience) {
    try {
      return executor.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
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

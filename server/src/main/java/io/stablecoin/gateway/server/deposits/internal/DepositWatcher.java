package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Watches all chains in the background, each on its own virtual thread. */
@Component
class DepositWatcher implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_BEGINNING = Duration.ofSeconds(5);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

  private final Networks networks;
  private final ChainWatch watch;
  private final RecordedFactory factory;
  private @Nullable ScheduledExecutorService executor;

  DepositWatcher(Networks networks, ChainWatch watch, RecordedFactory factory) {
    this.networks = networks;
    this.watch = watch;
    this.factory = factory;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            networks.all().size() + 1, Thread.ofVirtual().name("watch-", 0).factory());
    begin(started);
    repeat(started, new LastingWork("Learning the treasury", factory::prepare));
    for (Network network : networks.all()) {
      repeat(started, new LastingWork("Watching " + network.name(), () -> watch.tick(network)));
    }
    executor = started;
  }

  private static void repeat(ScheduledExecutorService executor, LastingWork work) {
    var _ = executor.scheduleWithFixedDelay(work, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Requests ask no chain and no key, so that the first ones after the start would be refused where
   * both answer well. What fails or lasts too long here is done again in the background.
   */
  private void begin(ScheduledExecutorService executor) {
    List<Callable<Object>> beginnings = new ArrayList<>();
    beginnings.add(Executors.callable(factory::prepare));
    for (Network network : networks.all()) {
      beginnings.add(Executors.callable(() -> watch.begin(network)));
    }
    try {
      executor.invokeAll(beginnings, LONGEST_BEGINNING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
      networks.all().forEach(watch::release);
    }
  }

  /** A tick that does not end keeps its lease until that runs out. */
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

package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.Networks;
import java.time.Duration;
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
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

  private final Networks networks;
  private final ChainWatch watch;
  private @Nullable ScheduledExecutorService executor;

  DepositWatcher(Networks networks, ChainWatch watch) {
    this.networks = networks;
    this.watch = watch;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            networks.all().size(), Thread.ofVirtual().name("watch-", 0).factory());
    for (Network network : networks.all()) {
      var _ =
          started.scheduleWithFixedDelay(
              new LastingWork("Watching " + network.name(), () -> watch.tick(network)),
              0,
              PAUSE.toMillis(),
              TimeUnit.MILLISECONDS);
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

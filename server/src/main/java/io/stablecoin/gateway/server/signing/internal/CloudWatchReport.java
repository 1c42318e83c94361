package io.stablecoin.gateway.server.signing.internal;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Reports to CloudWatch while the gateway runs, and what is left at its end. */
final class CloudWatchReport implements SmartLifecycle {

  private final CloudWatchMetrics metrics;
  private final boolean wanted;
  private final BackgroundWork work;

  CloudWatchReport(CloudWatchMetrics metrics, boolean wanted) {
    this.metrics = metrics;
    this.wanted = wanted;
    this.work = new BackgroundWork(List.of(metrics));
  }

  @Override
  public void start() {
    work.start();
  }

  @Override
  public void stop() {
    work.close();
    metrics.tick();
  }

  @Override
  public boolean isRunning() {
    return work.isRunning();
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  /** Until after the last signature. */
  @Override
  public int getPhase() {
    return 0;
  }
}

package io.stablecoin.gateway.server.signing.internal;

import io.stablecoin.gateway.server.signing.KeyReport;
import io.stablecoin.gateway.server.signing.KeyReports;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Watches every key from the start on. */
final class KeyWatches implements KeyReports, SmartLifecycle {

  private final List<KeyWatch> watches;
  private final BackgroundWork work;

  KeyWatches(List<KeyWatch> watches) {
    this.watches = List.copyOf(watches);
    this.work = new BackgroundWork(watches);
  }

  @Override
  public List<KeyReport> latest() {
    return watches.stream().map(KeyWatch::latest).toList();
  }

  @Override
  public void start() {
    work.start();
  }

  @Override
  public void stop() {
    work.close();
  }

  @Override
  public boolean isRunning() {
    return work.isRunning();
  }
}

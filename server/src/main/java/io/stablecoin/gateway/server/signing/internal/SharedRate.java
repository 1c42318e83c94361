package io.stablecoin.gateway.server.signing.internal;

import io.stablecoin.gateway.signer.awskms.SignRate;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gives this process its part of the rate, as many as there are that sign. It joins before anything
 * is signed and leaves after. A process that loses the database keeps its part, which others take
 * too: it signs nothing, since it can record nothing.
 *
 * <p>Until the others' next beat after a node joined, all together may exceed the rate; what KMS
 * throttles then is tried again.
 */
final class SharedRate implements Periodic, SmartLifecycle {

  static final Duration BEAT = Duration.ofSeconds(2);

  /** Three beats, and some time for a slow one. */
  static final Duration PATIENCE = Duration.ofSeconds(7);

  private static final Logger LOG = LoggerFactory.getLogger(SharedRate.class);

  private final UUID node = UUID.randomUUID();
  private final SigningNodes nodes;
  private final SignRate rate;
  private final boolean signs;
  private final BackgroundWork work = new BackgroundWork(List.of(this));
  private volatile int alive = 1;

  /**
   * @param signs whether this process has a key; else it takes no part
   */
  SharedRate(SigningNodes nodes, SignRate rate, boolean signs) {
    this.nodes = nodes;
    this.rate = rate;
    this.signs = signs;
  }

  @Override
  public void tick() {
    int found = nodes.beat(node);
    rate.shareAmong(found);
    if (found != alive) {
      LOG.info("{} nodes sign; this one {} times a second at most", found, rate.share());
    }
    alive = found;
  }

  @Override
  public Duration pause() {
    return BEAT;
  }

  /** How many nodes there were at the last beat. */
  int nodes() {
    return alive;
  }

  @Override
  public void start() {
    nodes.forgetTheDead();
    tick();
    work.start();
  }

  @Override
  public void stop() {
    work.close();
    try {
      nodes.leave(node);
    } catch (RuntimeException e) {
      LOG.warn("The others wait until this node counts as dead: {}", e.toString());
    }
  }

  @Override
  public boolean isRunning() {
    return work.isRunning();
  }

  @Override
  public boolean isAutoStartup() {
    return signs;
  }

  /** Before whatever signs, and after it in the end. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public String toString() {
    return "The heartbeat of this node";
  }
}

package io.stablecoin.gateway.server.signing.internal;

import io.stablecoin.gateway.signer.awskms.SignRate;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gives this process its part of the rate, as many as there are that sign. It joins before anything
 * is signed and leaves after. A process that loses the database could record nothing and signs
 * nothing: it joins anew.
 *
 * <p>A node that joins signs nothing until all others have counted it, at their next beat: so all
 * together never exceed the rate. Who does not beat in time is not waited for. It is dead, or
 * without the database, or its beat hangs, and it signs nothing in any of these cases.
 */
final class SharedRate implements Periodic, SmartLifecycle {

  static final Duration BEAT = Duration.ofSeconds(1);

  /** Six beats, and some time for a slow one. */
  static final Duration PATIENCE = Duration.ofSeconds(7);

  /** In beats of its own, how long a node that joins waits for the others: some are slow. */
  private static final int MOST_BEATS_AWAITED = 3;

  private static final Logger LOG = LoggerFactory.getLogger(SharedRate.class);

  private final UUID node = UUID.randomUUID();
  private final SigningNodes nodes;
  private final SignRate rate;
  private final boolean signs;
  private final BackgroundWork work = new BackgroundWork(List.of(this));
  private @Nullable OffsetDateTime joined;
  private int awaited;
  private volatile int alive = 1;

  /**
   * @param signs whether this process has a key; else it takes no part
   */
  SharedRate(SigningNodes nodes, SignRate rate, boolean signs) {
    this.nodes = nodes;
    this.rate = rate;
    this.signs = signs;
    if (signs) {
      rate.hold();
    }
  }

  @Override
  public synchronized void tick() {
    long start = System.nanoTime();
    SigningNodes.Census found = census();
    if (found.unaware() == 0 || awaited == MOST_BEATS_AWAITED) {
      take(found.alive(), start);
    } else {
      awaited++;
    }
  }

  private SigningNodes.Census census() {
    try {
      if (joined == null) {
        joined = nodes.join(node);
      }
      return nodes.beat(node, joined);
    } catch (RuntimeException e) {
      joinAnew();
      throw e;
    }
  }

  /** The others may have taken its part by now. */
  private void joinAnew() {
    rate.hold();
    joined = null;
    awaited = 0;
  }

  /** Ends with the patience of the others, also where the next beat hangs. */
  private void take(int found, long start) {
    awaited = MOST_BEATS_AWAITED;
    rate.shareAmong(found, nodes.patience().minusNanos(System.nanoTime() - start));
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

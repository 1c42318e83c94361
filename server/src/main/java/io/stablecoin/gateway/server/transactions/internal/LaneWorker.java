package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.ChainId;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works one lane while this process holds its lease. One thread at a time; only {@link #keepLease}
 * may run beside it.
 */
final class LaneWorker {

  private static final Logger LOG = LoggerFactory.getLogger(LaneWorker.class);

  private final ChainId chain;
  private final LaneRows lanes;
  private final LaneWork work;
  private final LeaseHolder lease;
  private final LaneReport report;
  private final EngineSettings settings;
  private final InstantSource clock;
  private Instant guardAt = Instant.EPOCH;
  private Instant restUntil = Instant.EPOCH;

  LaneWorker(
      ChainId chain,
      Leases leases,
      LaneRows lanes,
      LaneWork work,
      EngineSettings settings,
      InstantSource clock) {
    this.chain = chain;
    this.lanes = lanes;
    this.work = work;
    this.lease = new LeaseHolder(leases, settings.lease(), clock);
    this.report = new LaneReport("of chain " + chain, leases, lanes);
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Does what there is to do now. Trouble pauses the lane and is no exception.
   *
   * @return whether there may be more, for which nobody should wait
   */
  boolean tick() {
    if (clock.instant().isBefore(restUntil)) {
      return false;
    }
    try {
      return attend();
    } catch (RuntimeException e) {
      // The database is out of reach, or there is a defect: nothing is lost, all is tried again.
      rest();
      work.doubt();
      LOG.warn("Lane of chain {} is tried again: {}", chain, e.toString());
      return false;
    }
  }

  /** Keeps the lane this process's own while a round waits long for the key or for a node. */
  void keepLease() {
    try {
      lease.keep();
    } catch (LeaseLostException e) {
      // The round finds out when it writes, and the next one when it prolongs the lease.
      LOG.debug("{}", e.detail());
    } catch (RuntimeException e) {
      LOG.warn("The lease of a lane of chain {} was not prolonged: {}", chain, e.toString());
    }
  }

  private boolean attend() {
    try {
      LaneKey lane = lane();
      if (lanes.find(lane).isEmpty()) {
        work.guard().open(lane);
      }
      return lease.hold(lane).map(this::round).orElse(false);
    } catch (LeaseLostException e) {
      forgetLease(e);
    } catch (LanePausedException e) {
      pause(e);
    } catch (LaneHaltedException e) {
      report.report(lease.current(), Condition.of(e));
    } catch (SigningException e) {
      pause(
          new LanePausedException(
              PauseReason.SIGNING_UNAVAILABLE, "%s: %s".formatted(e.code(), e.getMessage())));
    } catch (RpcException e) {
      pause(
          new LanePausedException(
              PauseReason.RPC_UNAVAILABLE, "%s: %s".formatted(e.code(), e.getMessage())));
    }
    return false;
  }

  private LaneKey lane() {
    try {
      return new LaneKey(chain, work.wallet().address());
    } catch (LanePausedException e) {
      // The wallet is not this worker's to use; whoever may use it must not wait for the lease.
      lease.release();
      throw e;
    }
  }

  private boolean round(Lease held) {
    boolean halted = lanes.find(held.lane()).orElseThrow().isHalted();
    boolean guardDue = !clock.instant().isBefore(guardAt);
    boolean more = work.round(held, halted, guardDue);
    if (guardDue) {
      guardAt = clock.instant().plus(settings.guard());
    }
    if (!halted) {
      report.report(lease.current(), Condition.RUNNING);
    }
    return more;
  }

  private void pause(LanePausedException e) {
    rest();
    report.report(lease.current(), Condition.of(e));
  }

  private void rest() {
    restUntil = clock.instant().plus(settings.retry());
  }

  /** Whoever has the lane now may have left it in any state. */
  private void forgetLease(LeaseLostException e) {
    LOG.info("{}", e.detail());
    lease.forget();
    report.forget();
    guardAt = Instant.EPOCH;
  }

  /** Gives the lane up at once. */
  void stop() {
    lease.release();
    report.forget();
    guardAt = Instant.EPOCH;
  }
}

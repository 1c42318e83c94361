package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.LaneCondition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says how a lane is doing: to the database as it is, to the log when it changes. */
final class LaneReport {

  private static final Logger LOG = LoggerFactory.getLogger(LaneReport.class);

  private final String name;
  private final Leases leases;
  private final LaneRows lanes;
  private @Nullable Condition written;
  private LaneCondition logged = LaneCondition.RUNNING;
  private String loggedReason = "";

  /**
   * @param name of the lane, as far as it is known before its wallet is
   */
  LaneReport(String name, Leases leases, LaneRows lanes) {
    this.name = name;
    this.leases = leases;
    this.lanes = lanes;
  }

  /**
   * @throws LeaseLostException when another process has taken the lane
   */
  void report(Optional<Lease> lease, Condition condition) {
    log(condition);
    if (lease.isPresent() && !condition.equals(written)) {
      leases.fenced(lease.get(), () -> lanes.setCondition(lease.get().lane(), condition));
      written = condition;
    }
  }

  /** What is in the database is of another owner's making. */
  void forget() {
    written = null;
  }

  private void log(Condition condition) {
    // Each question to an operator is news.
    String reason =
        (condition.state() == LaneCondition.HALTED ? condition.detail() : condition.reason())
            .orElse("");
    if (condition.state() == logged && reason.equals(loggedReason)) {
      return;
    }
    logged = condition.state();
    loggedReason = reason;
    switch (condition.state()) {
      case RUNNING -> LOG.info("Lane {} goes on", name);
      case PAUSED -> LOG.warn("Lane {} is {}", name, condition);
      case HALTED -> LOG.error("Lane {} is {}", name, condition);
    }
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps one lane's lease alive. The local clock only says when to ask; the database's decides. */
final class LeaseHolder {

  private static final int RENEWALS_PER_LEASE = 3;

  private final Leases leases;
  private final Duration renewal;
  private final InstantSource clock;
  private @Nullable Lease lease;
  private Instant renewAt = Instant.EPOCH;

  LeaseHolder(Leases leases, Duration duration, InstantSource clock) {
    this.leases = leases;
    this.renewal = duration.dividedBy(RENEWALS_PER_LEASE);
    this.clock = clock;
  }

  /**
   * The lease, taken or prolonged; empty while another process has it.
   *
   * @throws LeaseLostException when another process has taken it from this one
   */
  Optional<Lease> hold(LaneKey lane) {
    Lease held = lease;
    if (held == null) {
      lease = leases.acquire(lane).orElse(null);
      renewAt = clock.instant().plus(renewal);
    } else if (!clock.instant().isBefore(renewAt)) {
      leases.renew(held);
      renewAt = clock.instant().plus(renewal);
    }
    return current();
  }

  Optional<Lease> current() {
    return Optional.ofNullable(lease);
  }

  /** Forgets a lease that is another's now. */
  void forget() {
    lease = null;
  }

  /** Gives the lane to whoever asks next. */
  void release() {
    current().ifPresent(leases::release);
    forget();
  }
}

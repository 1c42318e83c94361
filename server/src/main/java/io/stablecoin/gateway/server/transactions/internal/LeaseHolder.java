package io.stablecoin.gateway.server.transactions.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one lane's lease alive. The local clock only says when to ask; the database's decides. A
 * second thread may {@link #keep} it while the first works.
 */
final class LeaseHolder {

  private static final int RENEWALS_PER_LEASE = 3;

  private final Leases leases;
  private final Duration renewal;
  private final InstantSource clock;
  private volatile @Nullable Lease lease;
  private volatile Instant renewAt = Instant.EPOCH;

  LeaseHolder(Leases leases, Duration duration, InstantSource clock) {
    this.leases = leases;
    this.renewal = renewal(duration);
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
      renew(held);
    }
    return current();
  }

  /**
   * Prolongs the lease, where there is one.
   *
   * @throws LeaseLostException when another process has taken it from this one
   */
  void keep() {
    current().ifPresent(this::renew);
  }

  private void renew(Lease held) {
    leases.renew(held);
    renewAt = clock.instant().plus(renewal);
  }

  /** How often a lease that lasts {@code duration} is prolonged. */
  static Duration renewal(Duration duration) {
    return duration.dividedBy(RENEWALS_PER_LEASE);
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

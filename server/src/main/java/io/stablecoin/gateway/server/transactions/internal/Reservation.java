package io.stablecoin.gateway.server.transactions.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Gives requests their nonces for life, in one database transaction under the lane's lock. */
final class Reservation {

  private static final int FIRST_ATTEMPT = 1;

  private final GroupCommit group;
  private final FreezeGate gate;
  private final LaneRows lanes;
  private final RequestQueue queue;
  private final Moves moves;
  private final Attempts attempts;
  private final Floats floats;
  private final StepListener steps;

  Reservation(
      GroupCommit group,
      FreezeGate gate,
      LaneRows lanes,
      RequestQueue queue,
      Moves moves,
      Attempts attempts,
      WalletFloat walletFloat,
      StepListener steps) {
    this.group = group;
    this.gate = gate;
    this.lanes = lanes;
    this.queue = queue;
    this.moves = moves;
    this.attempts = attempts;
    this.floats = new Floats(walletFloat);
    this.steps = steps;
  }

  /**
   * A request that was tried and can be paid for.
   *
   * @param gasLimit of the call
   */
  record Admitted(QueuedRequest request, long gasLimit) {}

  /**
   * Reserves in the given order; passes over those for which what was reserved before left too
   * little of the token, and those that were withdrawn.
   *
   * @throws LanePausedException while an operator wants nothing to be signed
   */
  void reserve(Lease lease, List<Admitted> admitted, Offer offer) {
    group.commit(
        lease, this::begin, admitted.stream().map(it -> reserve(lease, it, offer)).toList());
  }

  /** A freeze and the floats are looked at once for all of a database transaction. */
  private void begin() {
    gate.requireOpen();
    floats.forget();
  }

  private GroupCommit.Write reserve(Lease lease, Admitted admitted, Offer offer) {
    AtomicBoolean reserved = new AtomicBoolean();
    QueuedRequest request = admitted.request();
    return new GroupCommit.Write(
        request.id(),
        () -> {
          reserved.set(queue.lock(request.id()) && isCovered(lease.lane(), request));
          if (reserved.get()) {
            write(lease, request, offer, admitted.gasLimit());
          }
        },
        () -> {
          if (reserved.get()) {
            steps.reached(Step.RESERVED, request.id());
          }
        });
  }

  private boolean isCovered(LaneKey lane, QueuedRequest request) {
    return request
        .expectedTransfer()
        .map(transfer -> floats.take(lane, transfer.amount()))
        .orElse(true);
  }

  private void write(Lease lease, QueuedRequest request, Offer offer, long gasLimit) {
    long nonce = lanes.takeNonce(lease.lane());
    moves.reserved(lease, request.id(), nonce);
    attempts.prepare(
        new NewAttempt(request.id(), FIRST_ATTEMPT, AttemptKind.CALL, offer, gasLimit));
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Gives requests their nonces for life, in one database transaction under the lane's lock. */
final class Reservation {

  private static final int FIRST_ATTEMPT = 1;

  private final GroupCommit group;
  private final FreezeGate gate;
  private final LaneRows lanes;
  private final RequestQueue queue;
  private final Moves moves;
  private final Attempts attempts;
  private final WalletFloat walletFloat;
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
    this.walletFloat = walletFloat;
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
    Set<TransactionId> reserved = new HashSet<>();
    group.commit(
        lease,
        admitted,
        new GroupCommit.Work<>(
            it -> it.request().id(),
            some -> {
              // Of those before, none or all are told already.
              reserved.clear();
              reserved.addAll(write(lease, some, offer));
            },
            it -> tell(it, reserved)));
  }

  private void tell(Admitted admitted, Set<TransactionId> reserved) {
    if (reserved.contains(admitted.request().id())) {
      steps.reached(Step.RESERVED, admitted.request().id());
    }
  }

  /** A freeze and the floats are looked at once for all of a database transaction. */
  private List<TransactionId> write(Lease lease, List<Admitted> admitted, Offer offer) {
    gate.requireOpen();
    List<Admitted> covered = covered(lease.lane(), admitted);
    if (!covered.isEmpty()) {
      long nonce = lanes.takeNonces(lease.lane(), covered.size());
      moves.moveAll(
          lease,
          IntStream.range(0, covered.size())
              .mapToObj(
                  i -> Moves.Move.reserved(lease.lane(), covered.get(i).request().id(), nonce + i))
              .toList());
      attempts.prepare(covered.stream().map(it -> attempt(it, offer)).toList());
    }
    return covered.stream().map(it -> it.request().id()).toList();
  }

  private List<Admitted> covered(LaneKey lane, List<Admitted> admitted) {
    Set<TransactionId> queued = queue.lock(admitted.stream().map(it -> it.request().id()).toList());
    Floats floats = new Floats(walletFloat);
    return admitted.stream()
        .filter(it -> queued.contains(it.request().id()))
        .filter(it -> isCovered(lane, it.request(), floats))
        .toList();
  }

  private static boolean isCovered(LaneKey lane, QueuedRequest request, Floats floats) {
    return request
        .expectedTransfer()
        .map(transfer -> floats.take(lane, transfer.amount()))
        .orElse(true);
  }

  private static NewAttempt attempt(Admitted admitted, Offer offer) {
    return new NewAttempt(
        admitted.request().id(), FIRST_ATTEMPT, AttemptKind.CALL, offer, admitted.gasLimit());
  }
}

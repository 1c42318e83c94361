package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.Map;

/** Writes down that a node has the bytes of a transaction. */
final class Submission {

  private final Leases leases;
  private final GroupCommit group;
  private final Moves moves;
  private final SentAttempts sent;
  private final Listeners listeners;
  private final StepListener steps;

  Submission(
      GroupCommit group, Moves moves, SentAttempts sent, Listeners listeners, StepListener steps) {
    this.leases = group.leases();
    this.group = group;
    this.moves = moves;
    this.sent = sent;
    this.listeners = listeners;
    this.steps = steps;
  }

  /** Nodes have the bytes of these, whose transactions are {@code SIGNED} or {@code SUBMITTED}. */
  void record(Lease lease, Map<SignedAttempt, String> evidence) {
    group.commit(
        lease,
        evidence.entrySet().stream()
            .map(entry -> record(lease, entry.getKey(), entry.getValue()))
            .toList());
  }

  private GroupCommit.Write record(Lease lease, SignedAttempt attempt, String evidence) {
    return new GroupCommit.Write(
        attempt.id(),
        () -> write(lease, attempt, evidence),
        () -> steps.reached(Step.SUBMITTED, attempt.id()));
  }

  /** The nodes take no newer bytes of the transaction while they have these. */
  void recordOlder(Lease lease, SignedAttempt newest, SignedAttempt held, String evidence) {
    leases.fenced(
        lease,
        () -> {
          sent.markTold(newest.hash());
          write(lease, held, evidence);
        });
    steps.reached(Step.SUBMITTED, held.id());
  }

  /** No node will ever take these bytes. */
  void recordRefusal(Lease lease, SignedAttempt attempt, String words) {
    leases.fenced(lease, () -> sent.markRefused(attempt.hash(), words));
  }

  private void write(Lease lease, SignedAttempt attempt, String evidence) {
    sent.markAccepted(attempt.hash());
    if (attempt.state() == TransactionState.SIGNED) {
      moves.move(lease, attempt.id(), Transition.SUBMIT, evidence, Map.of());
    }
    if (!attempt.accepted() && attempt.kind() == AttemptKind.CALL) {
      listeners.of(attempt.purpose()).submitted(attempt.purpose(), attempt.hash());
    }
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.List;
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

  /** Bytes that nodes have, and how that is known. */
  record Taken(SignedAttempt attempt, String evidence) {}

  /** Nodes have the bytes of these, whose transactions are {@code SIGNED} or {@code SUBMITTED}. */
  void record(Lease lease, List<Taken> taken) {
    group.commit(
        lease,
        taken,
        new GroupCommit.Work<>(
            it -> it.attempt().id(),
            some -> write(lease, some),
            it -> steps.reached(Step.SUBMITTED, it.attempt().id())));
  }

  /** The nodes take no newer bytes of the transaction while they have these. */
  void recordOlder(Lease lease, SignedAttempt newest, SignedAttempt held, String evidence) {
    leases.fenced(
        lease,
        () -> {
          sent.markTold(newest.hash());
          write(lease, List.of(new Taken(held, evidence)));
        });
    steps.reached(Step.SUBMITTED, held.id());
  }

  /** No node will ever take these bytes. */
  void recordRefusal(Lease lease, SignedAttempt attempt, String words) {
    leases.fenced(lease, () -> sent.markRefused(attempt.hash(), words));
  }

  private void write(Lease lease, List<Taken> taken) {
    sent.markAccepted(taken.stream().map(it -> it.attempt().hash()).toList());
    moves.moveAll(
        lease,
        taken.stream()
            .filter(it -> it.attempt().state() == TransactionState.SIGNED)
            .map(
                it -> new Moves.Move(it.attempt().id(), Transition.SUBMIT, it.evidence(), Map.of()))
            .toList());
    listeners.submitted(
        taken.stream()
            .map(Taken::attempt)
            .filter(attempt -> !attempt.accepted() && attempt.kind() == AttemptKind.CALL)
            .map(attempt -> new TransactionListener.Submitted(attempt.purpose(), attempt.hash()))
            .toList());
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.Map;

/** Writes down that a node has the bytes of a transaction. */
final class Submission {

  private final Leases leases;
  private final Moves moves;
  private final Attempts attempts;
  private final Listeners listeners;
  private final StepListener steps;

  Submission(
      Leases leases, Moves moves, Attempts attempts, Listeners listeners, StepListener steps) {
    this.leases = leases;
    this.moves = moves;
    this.attempts = attempts;
    this.listeners = listeners;
    this.steps = steps;
  }

  void record(Lease lease, SignedAttempt attempt, String evidence) {
    leases.fenced(lease, () -> write(lease, attempt, evidence));
    steps.reached(Step.SUBMITTED, attempt.id());
  }

  private void write(Lease lease, SignedAttempt attempt, String evidence) {
    attempts.markBroadcast(attempt.hash());
    if (attempt.state() == TransactionState.SIGNED) {
      moves.move(lease, attempt.id(), Transition.SUBMIT, evidence, Map.of());
      listeners.of(attempt.purpose()).submitted(attempt.purpose(), attempt.hash());
    }
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.FailureCode;
import java.util.List;

/** Writes down what {@link Replacements} decides. */
final class ReplacementRecord {

  private final Leases leases;
  private final Moves moves;
  private final Attempts attempts;
  private final UnminedTransactions unmined;
  private final StepListener steps;

  ReplacementRecord(
      Leases leases,
      Moves moves,
      Attempts attempts,
      UnminedTransactions unmined,
      StepListener steps) {
    this.leases = leases;
    this.moves = moves;
    this.attempts = attempts;
    this.unmined = unmined;
    this.steps = steps;
  }

  /** Another attempt is to be signed; older ones that have no bytes never are. */
  void prepared(Lease lease, UnminedTransaction transaction, NewAttempt attempt, Need need) {
    leases.fenced(lease, () -> write(lease, transaction, attempt, need));
    steps.reached(Step.REPLACEMENT_PREPARED, transaction.id());
  }

  private void write(Lease lease, UnminedTransaction transaction, NewAttempt attempt, Need need) {
    attempts.prepare(List.of(attempt));
    unmined.forgetExpedite(transaction.id());
    if (need == Need.ABANDON) {
      unmined.abandon(transaction.id(), FailureCode.UNSENDABLE);
    }
    moves.note(lease, transaction.id(), Note.PREPARE, reason(attempt, need));
  }

  private static String reason(NewAttempt attempt, Need need) {
    return "%s: attempt %d, %s at %s gwei"
        .formatted(
            need.code(),
            attempt.number(),
            attempt.kind().code(),
            attempt.offer().fees().maxFeePerGas().toGwei());
  }

  /** Nobody may offer more for it. */
  void declineExpedite(Lease lease, UnminedTransaction transaction) {
    leases.fenced(
        lease,
        () -> {
          unmined.forgetExpedite(transaction.id());
          moves.note(lease, transaction.id(), Note.DECLINE_EXPEDITE, "highest_fee_reached");
        });
  }
}

package io.stablecoin.gateway.server.disbursements.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementStatus;
import io.stablecoin.gateway.types.TxHash;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a disbursement. */
sealed interface Step {

  /**
   * A second person agrees.
   *
   * @param by the API key or the operator
   */
  record Approve(String by) implements Step {}

  record WaitForFunds() implements Step {}

  record Submit(TxHash hash) implements Step {}

  record Complete(TxHash hash, Instant at) implements Step {}

  record Fail(String code) implements Step {}

  record Cancel() implements Step {}

  /**
   * The disbursement after this step.
   *
   * @throws IllegalStateException where it is not to be taken from where the disbursement stands
   */
  default Disbursement from(Disbursement before) {
    return switch (this) {
      case Approve(String by) -> approved(before, by);
      case WaitForFunds() -> moved(before, DisbursementStatus.WAITING_FOR_FUNDS);
      case Submit(TxHash hash) ->
          moved(
              before,
              DisbursementStatus.SUBMITTED,
              Optional.of(hash),
              Optional.empty(),
              Optional.empty());
      case Complete(TxHash hash, Instant at) ->
          moved(
              before,
              DisbursementStatus.COMPLETED,
              Optional.of(hash),
              Optional.empty(),
              Optional.of(at));
      case Fail(String code) ->
          moved(
              before,
              DisbursementStatus.FAILED,
              before.txHash(),
              Optional.of(code),
              Optional.empty());
      case Cancel() -> moved(before, DisbursementStatus.CANCELED);
    };
  }

  private static Disbursement approved(Disbursement before, String by) {
    if (by.equals(before.requestedBy())) {
      throw new IllegalStateException("Nobody agrees to what it asked for itself");
    }
    Disbursement queued = moved(before, DisbursementStatus.QUEUED);
    return new Disbursement(
        queued.id(),
        queued.kind(),
        queued.merchant(),
        queued.live(),
        queued.requestedBy(),
        Optional.of(by),
        queued.status(),
        queued.amount(),
        queued.destination(),
        queued.txHash(),
        queued.failureCode(),
        queued.createdAt(),
        queued.completedAt());
  }

  private static Disbursement moved(Disbursement before, DisbursementStatus next) {
    return moved(before, next, before.txHash(), Optional.empty(), Optional.empty());
  }

  private static Disbursement moved(
      Disbursement before,
      DisbursementStatus next,
      Optional<TxHash> hash,
      Optional<String> failure,
      Optional<Instant> completed) {
    DisbursementTransition.between(before.status(), next);
    return new Disbursement(
        before.id(),
        before.kind(),
        before.merchant(),
        before.live(),
        before.requestedBy(),
        before.approvedBy(),
        next,
        before.amount(),
        before.destination(),
        hash,
        failure,
        before.createdAt(),
        completed);
  }
}

package io.stablecoin.gateway.server.disbursements.internal;

import static io.stablecoin.gateway.server.disbursements.DisbursementStatus.CANCELED;
import static io.stablecoin.gateway.server.disbursements.DisbursementStatus.COMPLETED;
import static io.stablecoin.gateway.server.disbursements.DisbursementStatus.FAILED;
import static io.stablecoin.gateway.server.disbursements.DisbursementStatus.PENDING_APPROVAL;
import static io.stablecoin.gateway.server.disbursements.DisbursementStatus.QUEUED;
import static io.stablecoin.gateway.server.disbursements.DisbursementStatus.SUBMITTED;
import static io.stablecoin.gateway.server.disbursements.DisbursementStatus.WAITING_FOR_FUNDS;

import io.stablecoin.gateway.server.disbursements.DisbursementStatus;
import java.util.Arrays;

/** Every way in which the status of a disbursement may change. */
enum DisbursementTransition {
  APPROVE(PENDING_APPROVAL, QUEUED),
  WAIT(QUEUED, WAITING_FOR_FUNDS),
  WAIT_LONGER(WAITING_FOR_FUNDS, WAITING_FOR_FUNDS),
  SUBMIT(QUEUED, SUBMITTED),
  SUBMIT_FUNDED(WAITING_FOR_FUNDS, SUBMITTED),
  /** With another hash, after the fees were raised. */
  RESUBMIT(SUBMITTED, SUBMITTED),
  COMPLETE(SUBMITTED, COMPLETED),
  REFUSE_PENDING(PENDING_APPROVAL, FAILED),
  REFUSE(QUEUED, FAILED),
  REFUSE_WAITING(WAITING_FOR_FUNDS, FAILED),
  REVERT(SUBMITTED, FAILED),
  CANCEL_PENDING(PENDING_APPROVAL, CANCELED),
  CANCEL(QUEUED, CANCELED),
  CANCEL_WAITING(WAITING_FOR_FUNDS, CANCELED),
  /** Another transaction at its nonce is final. */
  CANCEL_SUBMITTED(SUBMITTED, CANCELED);

  private final DisbursementStatus from;
  private final DisbursementStatus to;

  DisbursementTransition(DisbursementStatus from, DisbursementStatus to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The transition between two statuses.
   *
   * @throws IllegalStateException where there is none
   */
  static DisbursementTransition between(DisbursementStatus from, DisbursementStatus to) {
    return Arrays.stream(values())
        .filter(transition -> transition.from == from && transition.to == to)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("A disbursement never goes from " + from + " to " + to));
  }
}

package io.stablecoin.gateway.server.refunds.internal;

import static io.stablecoin.gateway.server.refunds.internal.RefundStatus.COMPLETED;
import static io.stablecoin.gateway.server.refunds.internal.RefundStatus.FAILED;
import static io.stablecoin.gateway.server.refunds.internal.RefundStatus.QUEUED;
import static io.stablecoin.gateway.server.refunds.internal.RefundStatus.SUBMITTED;
import static io.stablecoin.gateway.server.refunds.internal.RefundStatus.WAITING_FOR_FUNDS;

import java.util.Arrays;

/** Every way in which the status of a refund may change. */
enum RefundTransition {
  WAIT(QUEUED, WAITING_FOR_FUNDS),
  WAIT_LONGER(WAITING_FOR_FUNDS, WAITING_FOR_FUNDS),
  SUBMIT(QUEUED, SUBMITTED),
  SUBMIT_FUNDED(WAITING_FOR_FUNDS, SUBMITTED),
  /** With another hash, after the fees were raised. */
  RESUBMIT(SUBMITTED, SUBMITTED),
  COMPLETE(SUBMITTED, COMPLETED),
  REFUSE(QUEUED, FAILED),
  REFUSE_WAITING(WAITING_FOR_FUNDS, FAILED),
  REVERT(SUBMITTED, FAILED);

  private final RefundStatus from;
  private final RefundStatus to;

  RefundTransition(RefundStatus from, RefundStatus to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The transition between two statuses.
   *
   * @throws IllegalStateException where there is none
   */
  static RefundTransition between(RefundStatus from, RefundStatus to) {
    return Arrays.stream(values())
        .filter(transition -> transition.from == from && transition.to == to)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("A refund never goes from " + from + " to " + to));
  }
}

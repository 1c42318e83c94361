package io.stablecoin.gateway.server.payouts.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.DisbursementListener;
import java.util.List;
import org.springframework.stereotype.Component;

/** What follows from a payout's new status. */
@Component
class MovingPayouts implements DisbursementListener {

  private final PayoutTable payouts;
  private final PayoutEvents events;

  MovingPayouts(PayoutTable payouts, PayoutEvents events) {
    this.payouts = payouts;
    this.events = events;
  }

  @Override
  public DisbursementKind kind() {
    return DisbursementKind.PAYOUT;
  }

  @Override
  public void moved(List<Disbursement> disbursements) {
    events.statusReached(payouts.of(disbursements));
  }
}

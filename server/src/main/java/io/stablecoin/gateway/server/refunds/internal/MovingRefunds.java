package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.disbursements.DisbursementKind;
import io.stablecoin.gateway.server.disbursements.DisbursementListener;
import io.stablecoin.gateway.server.payments.RefundableSessions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What follows from a refund's new status. */
@Component
class MovingRefunds implements DisbursementListener {

  private final RefundTable refunds;
  private final RefundEvents events;
  private final RefundableSessions sessions;

  MovingRefunds(RefundTable refunds, RefundEvents events, RefundableSessions sessions) {
    this.refunds = refunds;
    this.events = events;
    this.sessions = sessions;
  }

  @Override
  public DisbursementKind kind() {
    return DisbursementKind.REFUND;
  }

  @Override
  public void moved(List<Disbursement> disbursements) {
    disbursements.forEach(this::moved);
  }

  private void moved(Disbursement disbursement) {
    Refund refund = refunds.of(disbursement);
    events.statusReached(refund);
    if (disbursement.status().isGivenBack()) {
      sessions.giveBack(refund.paymentSessionId(), disbursement.amount());
    }
  }
}

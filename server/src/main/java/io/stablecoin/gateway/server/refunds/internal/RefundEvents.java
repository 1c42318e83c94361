package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.outbox.Event;
import io.stablecoin.gateway.server.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tells the merchant each status that a refund reaches. */
@Component
class RefundEvents {

  private final Outbox outbox;
  private final RefundPresenter presenter;

  RefundEvents(Outbox outbox, RefundPresenter presenter) {
    this.outbox = outbox;
    this.presenter = presenter;
  }

  void statusReached(Refund refund) {
    Disbursement disbursement = refund.disbursement();
    outbox.append(
        new Event(
            disbursement.eventType(),
            disbursement.id(),
            disbursement.merchant(),
            disbursement.live(),
            presenter.show(refund)));
  }
}

package io.stablecoin.gateway.server.payouts.internal;

import io.stablecoin.gateway.server.disbursements.Disbursement;
import io.stablecoin.gateway.server.outbox.Event;
import io.stablecoin.gateway.server.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the merchant each status that a payout reaches. */
@Component
class PayoutEvents {

  private final Outbox outbox;
  private final PayoutPresenter presenter;

  PayoutEvents(Outbox outbox, PayoutPresenter presenter) {
    this.outbox = outbox;
    this.presenter = presenter;
  }

  void statusReached(List<Payout> payouts) {
    outbox.append(payouts.stream().map(this::event).toList());
  }

  private Event event(Payout payout) {
    Disbursement disbursement = payout.disbursement();
    return new Event(
        disbursement.eventType(),
        disbursement.id(),
        disbursement.merchant(),
        disbursement.live(),
        presenter.show(payout));
  }
}

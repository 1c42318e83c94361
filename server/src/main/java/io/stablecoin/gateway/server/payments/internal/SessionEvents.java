package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.server.outbox.Event;
import io.stablecoin.gateway.server.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tells the merchant what happened to a session; each event shows the session as it is then. */
@Component
class SessionEvents {

  private static final String PREFIX = "payment_session.";

  private final Outbox outbox;
  private final SessionPresenter presenter;

  SessionEvents(Outbox outbox, SessionPresenter presenter) {
    this.outbox = outbox;
    this.presenter = presenter;
  }

  void statusReached(PaymentSession session) {
    append(session, session.status().code());
  }

  /** Money became final that the session did not wait for any more. */
  void paidLate(PaymentSession session) {
    append(session, "paid_late");
  }

  private void append(PaymentSession session, String what) {
    outbox.append(
        new Event(
            PREFIX + what,
            session.id(),
            session.merchant(),
            session.live(),
            presenter.show(session)));
  }
}

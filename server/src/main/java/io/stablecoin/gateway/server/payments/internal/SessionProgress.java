package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.server.deposits.Deposits;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings a locked session to the status that follows from what was paid. */
@Component
class SessionProgress {

  private final Deposits deposits;
  private final SessionTable sessions;
  private final SessionEvents events;
  private final InstantSource clock;

  SessionProgress(
      Deposits deposits, SessionTable sessions, SessionEvents events, InstantSource clock) {
    this.deposits = deposits;
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Saves {@code session} in the status that it should have.
   *
   * @param deadlinePassed whether all blocks up to its deadline were read
   */
  PaymentSession bringOn(PaymentSession session, boolean deadlinePassed) {
    SessionStatus next =
        SessionRules.next(session.status(), session.amount(), paid(session), deadlinePassed);
    if (next == session.status()) {
      sessions.save(session);
      return session;
    }
    PaymentSession moved = session.moveTo(next, clock.instant());
    sessions.save(moved);
    events.statusReached(moved);
    return moved;
  }

  private PaidAmounts paid(PaymentSession session) {
    var arrived = deposits.at(List.of(session.depositAddress()));
    return PaidAmounts.of(
        session.token(),
        session.expiresAt(),
        arrived.getOrDefault(session.depositAddress(), List.of()));
  }
}

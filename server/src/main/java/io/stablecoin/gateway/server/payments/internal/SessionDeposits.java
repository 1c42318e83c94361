package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.deposits.DepositListener;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Moves sessions along with their deposits, in the database transaction of the deposit. */
@Component
class SessionDeposits implements DepositListener {

  private final MovingSessions moving;
  private final SessionTable sessions;
  private final SessionProgress progress;
  private final SessionEvents events;

  SessionDeposits(
      MovingSessions moving,
      SessionTable sessions,
      SessionProgress progress,
      SessionEvents events) {
    this.moving = moving;
    this.sessions = sessions;
    this.progress = progress;
    this.events = events;
  }

  @Override
  public void manyWillMove(List<Deposit> deposits) {
    moving.lock(deposits);
  }

  @Override
  public void seen(Deposit deposit) {
    sessions.lockAt(deposit.address()).ifPresent(this::bringOn);
  }

  @Override
  public void confirmed(Deposit deposit) {
    sessions
        .lockAt(deposit.address())
        .map(session -> book(session, SessionTotals::receive, deposit))
        .ifPresent(this::tellWhereLate);
  }

  private void tellWhereLate(PaymentSession session) {
    if (session.status() == SessionStatus.EXPIRED || session.status() == SessionStatus.CANCELED) {
      events.paidLate(session);
    }
  }

  @Override
  public void orphaned(Deposit deposit) {
    sessions.lockAt(deposit.address()).ifPresent(this::bringOn);
  }

  @Override
  public void reversed(Deposit deposit) {
    sessions
        .lockAt(deposit.address())
        .ifPresent(session -> book(session, SessionTotals::reverse, deposit));
  }

  private PaymentSession book(
      PaymentSession session,
      BiFunction<SessionTotals, TokenAmount, SessionTotals> change,
      Deposit deposit) {
    return bringOn(session.withTotals(change.apply(session.totals(), deposit.amount())));
  }

  /** Only {@link SessionExpiry} lets a deadline pass. */
  private PaymentSession bringOn(PaymentSession session) {
    return progress.bringOn(session, false);
  }
}

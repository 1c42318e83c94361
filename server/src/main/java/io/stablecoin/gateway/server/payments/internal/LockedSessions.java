package io.stablecoin.gateway.server.payments.internal;

import static java.util.stream.Collectors.toSet;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.deposits.DepositState;
import io.stablecoin.gateway.server.deposits.Deposits;
import io.stablecoin.gateway.server.payments.PaymentProblem;
import io.stablecoin.gateway.server.payments.RefundableSession;
import io.stablecoin.gateway.server.payments.RefundableSessions;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Serves refunds. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LockedSessions implements RefundableSessions {

  private final SessionTable sessions;
  private final Deposits deposits;

  LockedSessions(SessionTable sessions, Deposits deposits) {
    this.sessions = sessions;
    this.deposits = deposits;
  }

  @Override
  @Transactional(readOnly = true)
  public RefundableSession find(MerchantId merchant, boolean live, String id) {
    return refundable(sessions.find(merchant, live, id));
  }

  @Override
  public RefundableSession lock(MerchantId merchant, boolean live, String id) {
    return refundable(sessions.lock(merchant, live, id));
  }

  private RefundableSession refundable(Optional<PaymentSession> found) {
    PaymentSession session = found.orElseThrow(LockedSessions::notFound);
    return new RefundableSession(session.id(), session.totals().refundable(), senders(session));
  }

  private Set<Address> senders(PaymentSession session) {
    List<Deposit> arrived =
        deposits
            .at(List.of(session.depositAddress()))
            .getOrDefault(session.depositAddress(), List.of());
    return arrived.stream()
        .filter(deposit -> deposit.state() == DepositState.FINAL)
        .map(Deposit::sender)
        .collect(toSet());
  }

  @Override
  public void take(String id, TokenAmount amount) {
    change(id, totals -> totals.refund(amount));
  }

  @Override
  public void giveBack(String id, TokenAmount amount) {
    change(id, totals -> totals.giveUpRefund(amount));
  }

  private void change(String id, UnaryOperator<SessionTotals> change) {
    PaymentSession session = sessions.lock(id);
    sessions.save(session.withTotals(change.apply(session.totals())));
  }

  static ApiProblem notFound() {
    return new ApiProblem(
        PaymentProblem.PAYMENT_SESSION_NOT_FOUND, "There is no payment session of this id.");
  }
}

package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.deposits.Deposits;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.types.Address;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows sessions with what has arrived for them. */
@Component
class SessionPresenter {

  private final Deposits deposits;
  private final Networks networks;

  SessionPresenter(Deposits deposits, Networks networks) {
    this.deposits = deposits;
    this.networks = networks;
  }

  SessionView show(PaymentSession session) {
    return show(List.of(session)).getFirst();
  }

  List<SessionView> show(List<PaymentSession> sessions) {
    Map<Address, List<Deposit>> arrived =
        deposits.at(sessions.stream().map(PaymentSession::depositAddress).toList());
    return sessions.stream()
        .map(session -> view(session, arrived.getOrDefault(session.depositAddress(), List.of())))
        .toList();
  }

  private SessionView view(PaymentSession session, List<Deposit> arrived) {
    PaidAmounts paid = PaidAmounts.of(session.token(), session.expiresAt(), arrived);
    return new SessionView(
        session.id(),
        "payment_session",
        session.status().code(),
        session.amount().toDecimal(),
        session.totals().standing().toDecimal(),
        paid.pending().toDecimal(),
        session.totals().refunded().toDecimal(),
        session.token().symbol(),
        networks.nameOf(session.token().chain()),
        session.depositAddress().toString(),
        PaymentUri.of(session.amount(), session.depositAddress()),
        transfers(session, arrived),
        session.order().description(),
        session.order().metadata(),
        session.order().successUrl(),
        session.order().cancelUrl(),
        session.live(),
        session.createdAt(),
        session.expiresAt(),
        session.completedAt());
  }

  private List<TransferView> transfers(PaymentSession session, List<Deposit> arrived) {
    long head = deposits.newestRead(session.token().chain()).map(ReadBlock::number).orElse(0L);
    return TransferView.newest(arrived, session.expiresAt(), head);
  }
}

package io.stablecoin.gateway.server.payments.internal;

import static io.stablecoin.gateway.server.deposits.DepositState.REVERSED;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.payments.ReversalListener;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Locks the sessions that a reorganisation touches, before any of them moves: first what is locked
 * before sessions, then the sessions by their ids. Balances come last.
 */
@Component
class MovingSessions {

  private final SessionTable sessions;
  private final ObjectProvider<ReversalListener> listeners;

  MovingSessions(SessionTable sessions, ObjectProvider<ReversalListener> listeners) {
    this.sessions = sessions;
    this.listeners = listeners;
  }

  void lock(List<Deposit> deposits) {
    List<Deposit> reversed = deposits.stream().filter(it -> it.state() == REVERSED).toList();
    List<String> losing = sessions.idsAt(addresses(reversed));
    listeners.stream().forEach(listener -> listener.reversalsComing(losing));
    for (PaymentSession session : sessions.lockAt(addresses(deposits))) {
      lost(session, reversed).ifPresent(amount -> tell(session, amount));
    }
  }

  private static List<Address> addresses(List<Deposit> deposits) {
    return deposits.stream().map(Deposit::address).distinct().toList();
  }

  private static Optional<TokenAmount> lost(PaymentSession session, List<Deposit> reversed) {
    return reversed.stream()
        .filter(deposit -> deposit.address().equals(session.depositAddress()))
        .map(Deposit::amount)
        .reduce(TokenAmount::plus);
  }

  private void tell(PaymentSession session, TokenAmount lost) {
    TokenAmount left = session.totals().reverse(lost).standing();
    listeners.stream().forEach(listener -> listener.reversing(session.id(), left));
  }
}

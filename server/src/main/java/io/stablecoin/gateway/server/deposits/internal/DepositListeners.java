package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.deposits.DepositListener;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the features of what happens to payments; nobody asks about the other arrivals. */
@Component
class DepositListeners {

  private final ObjectProvider<DepositListener> listeners;

  DepositListeners(ObjectProvider<DepositListener> listeners) {
    this.listeners = listeners;
  }

  void manyWillMove(List<Arrival> arrivals) {
    List<Deposit> deposits =
        arrivals.stream().map(Arrival::toDeposit).flatMap(Optional::stream).toList();
    if (!deposits.isEmpty()) {
      listeners.stream().forEach(listener -> listener.manyWillMove(deposits));
    }
  }

  void seen(Arrival arrival) {
    tell(arrival, DepositListener::seen);
  }

  void confirmed(Arrival arrival) {
    tell(arrival, DepositListener::confirmed);
  }

  void orphaned(Arrival arrival) {
    tell(arrival, DepositListener::orphaned);
  }

  void reversed(Arrival arrival) {
    tell(arrival, DepositListener::reversed);
  }

  private void tell(Arrival arrival, BiConsumer<DepositListener, Deposit> event) {
    List<DepositListener> all = listeners.stream().toList();
    arrival.toDeposit().ifPresent(deposit -> all.forEach(one -> event.accept(one, deposit)));
  }
}

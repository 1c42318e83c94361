package io.stablecoin.gateway.server.transactions.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import java.util.List;
import java.util.Map;

/** The features' listeners, by the type of purpose. */
final class Listeners {

  private final Map<String, TransactionListener> byType;

  /**
   * @throws IllegalStateException where two listen to one type
   */
  Listeners(List<TransactionListener> listeners) {
    byType =
        listeners.stream().collect(toUnmodifiableMap(TransactionListener::purposeType, identity()));
  }

  /**
   * The listener to this purpose.
   *
   * @throws IllegalStateException where there is none: its outcome would be lost
   */
  TransactionListener of(Purpose purpose) {
    TransactionListener listener = byType.get(purpose.type());
    if (listener == null) {
      throw new IllegalStateException("Nobody listens to transactions of " + purpose.type());
    }
    return listener;
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

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

  /** Tells each listener what is its own, in the given order. */
  void submitted(List<TransactionListener.Submitted> submitted) {
    each(submitted, it -> it.purpose(), TransactionListener::submitted);
  }

  /** Tells each listener what is its own, in the given order. */
  void succeeded(List<TransactionListener.Succeeded> succeeded) {
    each(succeeded, it -> it.purpose(), TransactionListener::succeeded);
  }

  private <T> void each(
      List<T> all, Function<T, Purpose> purpose, BiConsumer<TransactionListener, List<T>> tell) {
    Map<TransactionListener, List<T>> byListener = new LinkedHashMap<>();
    all.forEach(
        it -> byListener.computeIfAbsent(of(purpose.apply(it)), _ -> new ArrayList<>()).add(it));
    byListener.forEach(tell);
  }
}

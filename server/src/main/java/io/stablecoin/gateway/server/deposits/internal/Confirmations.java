package io.stablecoin.gateway.server.deposits.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an arrival final: state, consequences and booking in one database transaction. */
@Component
class Confirmations {

  private final ArrivalTable arrivals;
  private final ArrivalBooks books;
  private final DepositListeners listeners;

  Confirmations(ArrivalTable arrivals, ArrivalBooks books, DepositListeners listeners) {
    this.arrivals = arrivals;
    this.books = books;
    this.listeners = listeners;
  }

  /**
   * Does nothing where the arrival is not waiting any more.
   *
   * <p>One arrival a transaction, and the listeners before the books: everything that moves a
   * merchant's money locks its own object first and the balance last, so that nothing waits in a
   * circle.
   */
  @Transactional
  public void confirm(Arrival arrival) {
    if (!arrivals.confirm(arrival)) {
      return;
    }
    listeners.confirmed(arrival);
    books.confirm(arrival);
    if (arrival.kind() == ArrivalKind.FLUSH) {
      arrivals.markFlushed(arrival);
    }
  }
}

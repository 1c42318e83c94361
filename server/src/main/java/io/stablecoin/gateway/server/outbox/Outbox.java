package io.stablecoin.gateway.server.outbox;

import java.util.List;

/** Events that the merchant will be told of. */
public interface Outbox {

  /**
   * Adds an event in the caller's database transaction, which must lock the object that it is
   * about: its events are numbered in that order.
   */
  void append(Event event);

  /** Several in the given order, as {@link #append(Event)}. */
  void append(List<Event> events);
}

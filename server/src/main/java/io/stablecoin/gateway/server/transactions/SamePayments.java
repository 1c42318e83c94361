package io.stablecoin.gateway.server.transactions;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an operator says of payments that want exactly what a foreign transaction did, where nothing
 * else tells whether it has made them.
 *
 * @param paid they are made: they end by its receipt
 * @param unpaid they are not: they are sent, but for those whose own nonces somebody has used
 */
public record SamePayments(Set<TransactionId> paid, Set<TransactionId> unpaid) {

  /** Nobody has looked yet. */
  public static final SamePayments UNKNOWN = new SamePayments(Set.of(), Set.of());

  public SamePayments {
    paid = Set.copyOf(paid);
    unpaid = Set.copyOf(unpaid);
  }

  /** Whether each is paid. */
  Map<TransactionId, Boolean> each() {
    Map<TransactionId, Boolean> each = new HashMap<>();
    paid.forEach(id -> each.put(id, true));
    unpaid.forEach(id -> each.put(id, false));
    return each;
  }
}

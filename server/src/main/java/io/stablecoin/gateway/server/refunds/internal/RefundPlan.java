package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.Set;

/**
 * How much goes where, as it was found before the session was locked.
 *
 * @param senders who had paid then
 */
record RefundPlan(TokenAmount amount, Address destination, Set<Address> senders) {

  RefundPlan {
    senders = Set.copyOf(senders);
  }
}

package io.stablecoin.gateway.server.payments;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.Set;

/**
 * What a refund needs to know of a payment session.
 *
 * @param refundable what is final, less what was reversed and what earlier refunds took
 * @param senders who sent what is final
 */
public record RefundableSession(String id, TokenAmount refundable, Set<Address> senders) {

  public RefundableSession {
    senders = Set.copyOf(senders);
  }
}

package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;

/**
 * A deposit address that was issued.
 *
 * @param chain and {@code token}: what it was issued for
 */
record Forwarder(Address address, MerchantId merchant, ChainId chain, Address token) {

  boolean isFor(Token other) {
    return chain.equals(other.chain()) && token.equals(other.contract());
  }
}

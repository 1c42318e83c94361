package io.stablecoin.gateway.server.treasury.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TokenAmount;

/**
 * What a wallet has of a token.
 *
 * @param available what it could pay out now
 * @param incoming what is on its way to it from another of our wallets
 */
record Holding(Address wallet, TokenAmount available, TokenAmount incoming) {

  TokenAmount expected() {
    return available.plus(incoming);
  }
}

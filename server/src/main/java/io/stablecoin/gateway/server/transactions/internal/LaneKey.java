package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;

/** What makes a lane: one chain, one wallet. */
record LaneKey(ChainId chain, Address wallet) {

  @Override
  public String toString() {
    return wallet + " on chain " + chain;
  }
}

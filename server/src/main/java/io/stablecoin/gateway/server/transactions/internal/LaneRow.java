package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.LaneCondition;

/**
 * What the database says of a lane.
 *
 * @param nextNonce the first nonce that was never given out
 */
record LaneRow(long nextNonce, LaneCondition condition) {

  boolean isHalted() {
    return condition == LaneCondition.HALTED;
  }
}

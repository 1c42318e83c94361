package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.LaneCondition;

/**
 * What the database says of a lane.
 *
 * @param nextNonce the first nonce that was never given out
 * @param resumeRequested whether an operator wants it to go on though it is halted
 */
record LaneRow(long nextNonce, LaneCondition condition, boolean resumeRequested) {

  boolean isHalted() {
    return condition == LaneCondition.HALTED;
  }
}

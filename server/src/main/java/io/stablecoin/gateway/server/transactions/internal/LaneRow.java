package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.SamePayments;
import java.util.Optional;

/**
 * What the database says of a lane.
 *
 * @param nextNonce the first nonce that was never given out
 * @param resumeRequested whether an operator wants it to go on though it is halted
 * @param samePayments what the operator says of them; empty where nothing was said
 */
record LaneRow(
    long nextNonce,
    LaneCondition condition,
    boolean resumeRequested,
    Optional<SamePayments> samePayments) {

  boolean isHalted() {
    return condition == LaneCondition.HALTED;
  }
}

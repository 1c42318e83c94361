package io.stablecoin.gateway.server.transactions;

import java.util.List;

/**
 * What an operator wants to know of a lane.
 *
 * @param nextNonce the first that was never given out
 * @param inFlight how many transactions have a nonce and no block
 * @param foreign what was found while it was halted, in the order of nonces
 * @param resumes whether it goes on as soon as nothing foreign is left to confirm
 */
public record LaneOverview(
    LaneStatus status,
    long nextNonce,
    int inFlight,
    List<ForeignTransaction> foreign,
    boolean resumes) {

  public LaneOverview {
    foreign = List.copyOf(foreign);
  }

  /** What keeps it halted as far as is known. */
  public List<ForeignTransaction> unconfirmed() {
    return foreign.stream().filter(it -> !it.confirmed()).toList();
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import java.time.Duration;

/**
 * How the engine works.
 *
 * @param owner names this process among those on the same database
 * @param lease how long a lane stays this process's own without a sign of life
 * @param poll the pause between two rounds of a lane
 * @param retry the pause after a round that could not go on
 * @param rebroadcast how long after bytes were sent they are sent again, unless a block has them
 * @param guard the longest time between two comparisons of a lane with its chain
 * @param maxInFlight how many transactions of a lane may be without a block; geth keeps no more
 *     than 16 of one account for sure
 * @param sentAlone how many new transactions are sent one by one under each lease before others are
 *     sent together: more than a wallet can have had without a block
 */
record EngineSettings(
    String owner,
    Duration lease,
    Duration poll,
    Duration retry,
    Duration rebroadcast,
    Duration guard,
    int maxInFlight,
    int sentAlone) {

  EngineSettings {
    if (maxInFlight < 1) {
      throw new IllegalArgumentException("A lane has at least one transaction in flight");
    }
  }
}

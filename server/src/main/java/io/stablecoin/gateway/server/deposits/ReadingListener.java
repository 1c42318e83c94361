package io.stablecoin.gateway.server.deposits;

import io.stablecoin.gateway.types.ChainId;

/** What a feature does when a chain was read on, whether or not anything arrived. */
public interface ReadingListener {

  /**
   * Called by the one process that reads the chain, in no database transaction, after everything up
   * to {@link Deposits#readUpTo} was written. A call may be left out; the next one makes up for it.
   */
  void readOn(ChainId chain);
}

package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.types.ChainId;

/** No block that was read is on the chain any more: this is another chain of the same id. */
final class ChainReplacedException extends RuntimeException {

  ChainReplacedException(ChainId chain) {
    super(
        ("None of the blocks that were read is on chain %s any more: chain_replaced. Check its RPC"
                + " URLs; a development chain that was begun anew needs a new database.")
            .formatted(chain));
  }
}

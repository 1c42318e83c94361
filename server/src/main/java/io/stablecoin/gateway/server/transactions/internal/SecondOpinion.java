package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Receipt;
import java.util.Optional;

/**
 * Asks another node before a payment is settled for good: one that lies or lags must neither give
 * money back that was paid, nor call paid what was not.
 */
record SecondOpinion(EvmClient other) {

  /**
   * Whether the receipt stands in the block that the other node has at its height. One that is
   * behind says no for now.
   *
   * @throws NodesDisagreeException where it has another receipt of the same transaction and block
   */
  boolean confirms(Receipt receipt) {
    Optional<Receipt> second =
        other.receipt(receipt.txHash()).filter(it -> it.blockHash().equals(receipt.blockHash()));
    if (second.isPresent() && !second.get().equals(receipt)) {
      throw new NodesDisagreeException(receipt.txHash());
    }
    return second.isPresent() && isCanonical(receipt);
  }

  private boolean isCanonical(Receipt receipt) {
    return other
        .block(receipt.blockNumber())
        .map(Block::hash)
        .filter(receipt.blockHash()::equals)
        .isPresent();
  }
}

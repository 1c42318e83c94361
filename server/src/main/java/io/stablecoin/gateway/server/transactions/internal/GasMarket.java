package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.FeeHistory;
import io.stablecoin.gateway.evm.FeePolicy;
import io.stablecoin.gateway.types.Wei;
import java.util.List;

/** What gas costs on a chain now. */
record GasMarket(EvmClient chain, FeePolicy policy) {

  /**
   * The state of the market.
   *
   * @param offer what a new transaction should offer, within the bounds of the policy
   * @param asked what a unit of gas costs in the next block, whatever the bounds
   */
  record Price(Offer offer, Wei asked) {

    /** Whether the next block takes a transaction with this offer. */
    boolean isMet(Offer by) {
      return by.fees().maxFeePerGas().compareTo(asked) >= 0;
    }
  }

  Price now() {
    return chain.block(BlockTag.LATEST).baseFee().isPresent() ? eip1559() : legacy();
  }

  private Price eip1559() {
    FeeHistory history = chain.feeHistory(policy.blocks(), List.of(policy.percentile()));
    return new Price(Offer.eip1559(policy.suggest(history)), history.nextBaseFee());
  }

  private Price legacy() {
    Wei asked = chain.gasPrice();
    return new Price(Offer.legacy(policy.atPrice(asked)), asked);
  }
}

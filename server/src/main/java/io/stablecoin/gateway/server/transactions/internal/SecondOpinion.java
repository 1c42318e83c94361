package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.evm.Receipt;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the nodes each for itself before a payment is settled for good: one that lies or lags must
 * neither give money back that was paid, nor call paid what was not.
 */
record SecondOpinion(EvmClient chain, Finality finality) {

  /**
   * Whether every witness has the receipt in a block that is final for it. One that is behind says
   * no for now.
   *
   * @param meaning what a receipt means, to be equal for all
   * @throws NodesDisagreeException where they tell different outcomes of the same block
   */
  boolean confirms(Receipt receipt, Function<Receipt, ?> meaning) {
    return chain.witnesses().stream().allMatch(witness -> confirms(witness, receipt, meaning));
  }

  private boolean confirms(EvmClient witness, Receipt receipt, Function<Receipt, ?> meaning) {
    Optional<Receipt> second =
        witness.receipt(receipt.txHash()).filter(it -> it.blockHash().equals(receipt.blockHash()));
    if (second.isEmpty()) {
      return false;
    }
    if (!Objects.equals(meaning.apply(second.get()), meaning.apply(receipt))) {
      throw new NodesDisagreeException(receipt.txHash());
    }
    return isFinal(witness, receipt);
  }

  private boolean isFinal(EvmClient witness, Receipt receipt) {
    boolean covered =
        witness
            .finalBlock(finality)
            .filter(last -> last.number() >= receipt.blockNumber())
            .isPresent();
    return covered
        && witness
            .block(receipt.blockNumber())
            .map(Block::hash)
            .filter(receipt.blockHash()::equals)
            .isPresent();
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.evm.RpcException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks the nodes each for itself before a payment is settled for good: one that lies or lags must
 * neither give money back that was paid, nor call paid what was not.
 */
record SecondOpinion(EvmClient chain, Finality finality) {

  /** What the witnesses say of some receipts. */
  interface Opinion {

    /**
     * Whether every witness has the receipt in a block that is final for it. One that is behind
     * says no for now.
     *
     * @param meaning what a receipt means, to be equal for all
     * @throws NodesDisagreeException where they tell different outcomes of the same block
     */
    boolean confirms(Receipt receipt, Function<Receipt, ?> meaning);
  }

  /**
   * Asks for all of them at once. Where a witness does not answer that, each is asked for when its
   * turn comes, so that those before a bad answer are confirmed.
   */
  Opinion on(Collection<Receipt> receipts) {
    try {
      return asked(receipts);
    } catch (RpcException e) {
      return this::confirms;
    }
  }

  /** As {@link Opinion#confirms}, of one receipt. */
  boolean confirms(Receipt receipt, Function<Receipt, ?> meaning) {
    return asked(List.of(receipt)).confirms(receipt, meaning);
  }

  private Opinion asked(Collection<Receipt> receipts) {
    List<Testimony> witnesses =
        chain.witnesses().stream().map(it -> testimony(it, receipts)).toList();
    return (receipt, meaning) ->
        witnesses.stream().allMatch(witness -> witness.confirms(receipt, meaning));
  }

  /** The receipts first: a block that is final after that holds what they say. */
  private Testimony testimony(EvmClient witness, Collection<Receipt> asked) {
    List<Optional<Receipt>> receipts =
        witness.receipts(asked.stream().map(Receipt::txHash).toList());
    long lastFinal = witness.finalBlock(finality).map(Block::number).orElse(Testimony.NONE);
    List<Long> numbers = asked.stream().map(Receipt::blockNumber).distinct().toList();
    return Testimony.of(receipts, lastFinal, witness.blocks(numbers));
  }
}

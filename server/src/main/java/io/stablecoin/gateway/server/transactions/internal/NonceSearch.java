package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.ChainTransaction;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.types.Address;
import java.util.Optional;

/**
 * Finds the transaction that used a nonce: the evidence on which a lane is halted. Nodes have no
 * index for it, but the number of an account's transactions only grows from block to block.
 */
final class NonceSearch {

  private final EvmClient chain;

  NonceSearch(EvmClient chain) {
    this.chain = chain;
  }

  /**
   * The transaction of {@code wallet} with {@code nonce} in the blocks up to {@code last}. Empty
   * where there is none, where the nodes do not answer for its block, as for one whose state they
   * have dropped, and where an authorization used the nonce (EIP-7702).
   */
  Optional<ChainTransaction> find(Address wallet, long nonce, long last) {
    try {
      return chain.transactionsOf(wallet, blockThatUsed(wallet, nonce, last)).stream()
          .filter(transaction -> transaction.nonce() == nonce)
          .findFirst();
    } catch (RpcException e) {
      // A halt must not wait for its evidence to be found: providers refuse old blocks in many
      // ways.
      return Optional.empty();
    }
  }

  /** The first block after which the nonce is used, looked for backwards in growing steps. */
  private long blockThatUsed(Address wallet, long nonce, long last) {
    long after = last;
    long step = 1;
    while (after - step >= 0 && isUsed(wallet, nonce, after - step)) {
      after -= step;
      step *= 2;
    }
    long before = Math.max(after - step, -1);
    while (after - before > 1) {
      long middle = (before + after) >>> 1;
      if (isUsed(wallet, nonce, middle)) {
        after = middle;
      } else {
        before = middle;
      }
    }
    return after;
  }

  private boolean isUsed(Address wallet, long nonce, long block) {
    return chain.transactionCount(wallet, BlockTag.number(block)) > nonce;
  }
}

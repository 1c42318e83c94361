package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.BlockTag;
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
   * What used a nonce of the lane in the blocks up to {@code last}. Empty where nothing did, and
   * where the nodes do not answer for its block, as for one whose state they have dropped.
   */
  Optional<NonceUse> find(LaneKey lane, long nonce, long last) {
    try {
      long block = blockThatUsed(lane.wallet(), nonce, last);
      return sent(lane, nonce, block).or(() -> authorized(lane, nonce, block));
    } catch (RpcException e) {
      // A halt must not wait for its evidence to be found: providers refuse old blocks in many
      // ways.
      return Optional.empty();
    }
  }

  private Optional<NonceUse> sent(LaneKey lane, long nonce, long block) {
    return chain.transactionsOf(lane.wallet(), block).stream()
        .filter(transaction -> transaction.nonce() == nonce)
        .findFirst()
        .map(transaction -> new NonceUse(transaction.hash(), block));
  }

  /** Anybody may have sent the transaction that carries what the wallet's key has signed. */
  private Optional<NonceUse> authorized(LaneKey lane, long nonce, long block) {
    return chain.authorizations(block).stream()
        .filter(found -> UsedAuthorization.isOf(lane, nonce, found))
        .findFirst()
        .map(found -> new NonceUse(found.transaction(), block));
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

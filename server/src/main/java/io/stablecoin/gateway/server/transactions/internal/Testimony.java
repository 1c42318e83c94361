package io.stablecoin.gateway.server.transactions.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.TxHash;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one node says of some receipts.
 *
 * @param lastFinal the newest block that is final for it
 * @param blocks those that it has at the heights of the receipts
 */
record Testimony(Map<TxHash, Receipt> receipts, long lastFinal, Map<Long, BlockHash> blocks) {

  /** The chain is too young for a final block. */
  static final long NONE = -1;

  static Testimony of(
      Collection<Optional<Receipt>> receipts, long lastFinal, Collection<Optional<Block>> blocks) {
    return new Testimony(
        receipts.stream()
            .flatMap(Optional::stream)
            .collect(toUnmodifiableMap(Receipt::txHash, identity())),
        lastFinal,
        blocks.stream()
            .flatMap(Optional::stream)
            .collect(toUnmodifiableMap(Block::number, Block::hash)));
  }

  /** As {@link SecondOpinion.Opinion#confirms}, of this node alone. */
  boolean confirms(Receipt receipt, Function<Receipt, ?> meaning) {
    Receipt second = receipts.get(receipt.txHash());
    if (second == null || !second.blockHash().equals(receipt.blockHash())) {
      return false;
    }
    if (!Objects.equals(meaning.apply(second), meaning.apply(receipt))) {
      throw new NodesDisagreeException(receipt.txHash());
    }
    return lastFinal >= receipt.blockNumber()
        && receipt.blockHash().equals(blocks.get(receipt.blockNumber()));
  }
}

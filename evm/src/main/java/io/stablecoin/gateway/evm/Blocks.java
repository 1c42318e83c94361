package io.stablecoin.gateway.evm;

import java.util.List;
import java.util.Optional;

/** Blocks by their number or tag, and which of them is final. */
final class Blocks {

  private final RpcNodes nodes;

  Blocks(RpcNodes nodes) {
    this.nodes = nodes;
  }

  Block at(BlockTag tag) {
    return nodes.read(request(tag), Block::read);
  }

  Optional<Block> ifThere(BlockTag tag) {
    return nodes.read(request(tag), answer -> answer.ifPresent(Block::read));
  }

  List<Optional<Block>> each(List<Long> numbers) {
    return nodes.readEach(
        numbers,
        number -> request(BlockTag.number(number)),
        (number, answer) -> answer.ifPresent(block -> Block.readAt(number, block)));
  }

  Optional<Block> lastFinal(Finality finality) {
    return switch (finality) {
      case Finality.FinalizedTag() -> finalized();
      case Finality.Depth(int confirmations) -> {
        long number = at(BlockTag.LATEST).number() - confirmations + 1;
        yield number < 0 ? Optional.empty() : ifThere(BlockTag.number(number));
      }
    };
  }

  private Optional<Block> finalized() {
    try {
      return ifThere(BlockTag.FINALIZED);
    } catch (RpcException.NodeError e) {
      if (e.nodeMessage().contains("finalized block not found")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static RpcRequest request(BlockTag tag) {
    return RpcRequest.of("eth_getBlockByNumber", tag.toParameter(), false);
  }
}

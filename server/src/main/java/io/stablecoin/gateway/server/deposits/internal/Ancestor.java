package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.ChainId;
import org.springframework.stereotype.Component;

/** Finds the newest block that was read and is still on the chain. */
@Component
class Ancestor {

  private final ReadBlockTable blocks;

  Ancestor(ReadBlockTable blocks) {
    this.blocks = blocks;
  }

  /**
   * The newest block that was read and still stands.
   *
   * @throws ChainReplacedException where there is none
   */
  ReadBlock of(ChainId chain, EvmClient client) {
    return blocks.all(chain).stream()
        .filter(block -> isOnChain(block, client))
        .findFirst()
        .orElseThrow(() -> new ChainReplacedException(chain));
  }

  static boolean isOnChain(ReadBlock block, EvmClient client) {
    return client.block(block.number()).map(Block::hash).filter(block.hash()::equals).isPresent();
  }
}

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
   * @throws ChainMovedException where the node is behind
   */
  ReadBlock of(ChainId chain, EvmClient client) {
    return blocks.all(chain).stream()
        .filter(block -> stands(block, client))
        .findFirst()
        .orElseThrow(() -> new ChainReplacedException(chain));
  }

  /**
   * Only another block in its place shows that one is gone; a node that has none there is behind.
   *
   * @throws ChainMovedException where it has none
   */
  static boolean stands(ReadBlock block, EvmClient client) {
    Block there =
        client.block(block.number()).orElseThrow(() -> new ChainMovedException(block.number()));
    return there.hash().equals(block.hash());
  }
}

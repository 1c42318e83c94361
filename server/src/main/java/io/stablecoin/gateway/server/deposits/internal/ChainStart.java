package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.ChainId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins to watch a chain: at its head when the database first hears of it. Nothing can have
 * arrived before, since the first deposit address is issued after this.
 */
@Component
class ChainStart {

  private final ReadBlockTable blocks;

  ChainStart(ReadBlockTable blocks) {
    this.blocks = blocks;
  }

  /**
   * Asks the chain only the first time.
   *
   * @throws io.stablecoin.gateway.evm.RpcException where it cannot be asked
   */
  @Transactional(propagation = Propagation.REQUIRED)
  public void ensure(ChainId chain, EvmClient client) {
    if (blocks.newest(chain).isEmpty()) {
      blocks.start(chain, of(client.block(BlockTag.LATEST)));
    }
  }

  static ReadBlock of(Block block) {
    return new ReadBlock(block.number(), block.hash(), block.timestamp());
  }
}

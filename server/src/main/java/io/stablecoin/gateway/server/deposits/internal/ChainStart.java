package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.Network;
import org.springframework.stereotype.Component;

/**
 * Begins to watch a chain: at its final block when the database first hears of it, so that no
 * reorganisation can take away the only block that was read. Nothing can have arrived before, since
 * the first deposit address is issued after this.
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
  void ensure(Network network, EvmClient client) {
    if (blocks.newest(network.chain()).isEmpty()) {
      blocks.start(network.chain(), of(first(network, client)));
    }
  }

  /** A chain that is too young for a final block is watched from its beginning. */
  private static Block first(Network network, EvmClient client) {
    return client
        .finalBlock(network.finality())
        .or(() -> client.block(0))
        .orElseThrow(() -> new IllegalStateException("A chain without blocks"));
  }

  static ReadBlock of(Block block) {
    return new ReadBlock(block.number(), block.hash(), block.timestamp());
  }
}

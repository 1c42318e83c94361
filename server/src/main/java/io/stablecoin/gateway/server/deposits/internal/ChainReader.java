package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a chain from the cursor on. */
@Component
class ChainReader {

  private static final Logger LOG = LoggerFactory.getLogger(ChainReader.class);

  /** Bounds what is in memory: a busy chain has some hundred transfers a block. */
  static final int BLOCKS_AT_ONCE = 100;

  private final ReadBlockTable blocks;
  private final Ancestor ancestor;
  private final ArrivalReader reader;
  private final ChainProgress progress;

  ChainReader(
      ReadBlockTable blocks, Ancestor ancestor, ArrivalReader reader, ChainProgress progress) {
    this.blocks = blocks;
    this.ancestor = ancestor;
    this.reader = reader;
    this.progress = progress;
  }

  /**
   * Reads the next blocks, or goes back where the chain was reorganised. A head behind the cursor
   * is a node that lags, or a fork that is still too short to be believed: both pass.
   *
   * @return whether there is more to read at once
   */
  boolean readOn(Network network, EvmClient client) {
    ChainId chain = network.chain();
    ReadBlock cursor = blocks.newest(chain).orElseThrow();
    Block head = client.block(BlockTag.LATEST);
    if (head.number() < cursor.number()) {
      return false;
    }
    if (head.number() == cursor.number()) {
      return !head.hash().equals(cursor.hash()) && rewind(network, client, cursor);
    }
    long to = Math.min(head.number(), cursor.number() + BLOCKS_AT_ONCE);
    ReadRange range = reader.read(network, client, cursor.number() + 1, to);
    if (!isFollowed(cursor, client)) {
      return rewind(network, client, cursor);
    }
    return progress.advance(chain, cursor, range) && to < head.number();
  }

  /** Read from a fork that parts below the cursor, the range would leave a block out. */
  private static boolean isFollowed(ReadBlock cursor, EvmClient client) {
    long next = cursor.number() + 1;
    return client
        .block(next)
        .orElseThrow(() -> new ChainMovedException(next))
        .parentHash()
        .equals(cursor.hash());
  }

  private boolean rewind(Network network, EvmClient client, ReadBlock cursor) {
    ChainId chain = network.chain();
    ReadBlock common = ancestor.of(chain, client);
    if (common.number() < blocks.checked(chain).orElseThrow().number()) {
      requireSameOfAll(network, client.witnesses(), common);
    }
    LOG.warn(
        "Chain {} was reorganised: reading again from block {} on", chain, common.number() + 1);
    return progress.rewind(chain, cursor, common);
  }

  /** What is booked is not taken back because one node tells another story. */
  private void requireSameOfAll(Network network, List<EvmClient> witnesses, ReadBlock common) {
    for (EvmClient witness : witnesses) {
      if (!ancestor.of(network.chain(), witness).equals(common)) {
        throw new NodesDisagreeException(network, common.number() + 1);
      }
    }
  }
}

package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads every block once more when it is final, from another node where there is one. Near the head
 * a node that is still indexing may answer with fewer logs than there are, and nothing in its
 * answer tells; and a node may lie.
 */
@Component
class SecondReading {

  /** The chain is too young for a final block. */
  private static final long NONE = -1;

  private final ReadBlockTable blocks;
  private final ArrivalTable arrivals;
  private final ArrivalReader reader;
  private final ChainProgress progress;

  SecondReading(
      ReadBlockTable blocks, ArrivalTable arrivals, ArrivalReader reader, ChainProgress progress) {
    this.blocks = blocks;
    this.arrivals = arrivals;
    this.reader = reader;
    this.progress = progress;
  }

  /**
   * Reads on from where the second reading stands, never past the first.
   *
   * @return whether there is more to read at once
   */
  boolean readOn(Network network, EvmClient client) {
    ChainId chain = network.chain();
    ReadBlock checked = blocks.checked(chain).orElseThrow();
    ReadBlock cursor = blocks.newest(chain).orElseThrow();
    if (checked.number() >= cursor.number()) {
      return false;
    }
    long last = Math.min(cursor.number(), lastFinal(network, client));
    long to = Math.min(last, checked.number() + ChainReader.BLOCKS_AT_ONCE);
    if (to <= checked.number()) {
      return false;
    }
    ReadRange second = reader.read(network, client.secondOpinion(), checked.number() + 1, to);
    requireSameChain(network, client, second.end());
    List<Arrival> first = arrivals.unchecked(chain, to);
    List<Arrival> agreed = new TwoReadings(first, second.arrivals()).agreed(client);
    return progress.check(chain, cursor, second.end(), agreed) && to < last;
  }

  private static void requireSameChain(Network network, EvmClient client, ReadBlock end) {
    if (!Ancestor.isOnChain(end, client)) {
      throw new NodesDisagreeException(network, end.number());
    }
  }

  /** Neither node alone says what is final. */
  private static long lastFinal(Network network, EvmClient client) {
    EvmClient other = client.secondOpinion();
    long last = finalBlock(network, client);
    return other.equals(client) ? last : Math.min(last, finalBlock(network, other));
  }

  private static long finalBlock(Network network, EvmClient client) {
    return client.finalBlock(network.finality()).map(Block::number).orElse(NONE);
  }
}

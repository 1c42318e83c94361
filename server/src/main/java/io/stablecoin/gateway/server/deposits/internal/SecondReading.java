package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads every block once more when it is final, from another node where there is one. Near the head
 * a node that is still indexing may answer with fewer logs than there are, and nothing in its
 * answer tells; and a node may lie.
 */
@Component
class SecondReading {

  private static final Logger LOG = LoggerFactory.getLogger(SecondReading.class);

  /** The chain is too young for a final block. */
  private static final long NONE = -1;

  private final ReadBlockTable blocks;
  private final ArrivalTable arrivals;
  private final ArrivalReader reader;
  private final ChainProgress progress;
  private final Set<Network> farBehind = ConcurrentHashMap.newKeySet();

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
    TwoReadings.Verdict verdict = new TwoReadings(first, second.arrivals()).verdict(client);
    return progress.check(chain, cursor, second.end(), verdict) && to < last;
  }

  private static void requireSameChain(Network network, EvmClient client, ReadBlock end) {
    if (!Ancestor.isOnChain(end, client)) {
      throw new NodesDisagreeException(network, end.number());
    }
  }

  /** Neither node alone says what is final. */
  private long lastFinal(Network network, EvmClient client) {
    EvmClient other = client.secondOpinion();
    long first = finalBlock(network, client);
    if (other.equals(client)) {
      return first;
    }
    long second = finalBlock(network, other);
    warnWhereOneIsFarBehind(network, first - second);
    return Math.min(first, second);
  }

  private void warnWhereOneIsFarBehind(Network network, long blocks) {
    if (Math.abs(blocks) <= ChainReader.BLOCKS_AT_ONCE) {
      farBehind.remove(network);
    } else if (farBehind.add(network)) {
      LOG.warn(
          "Payments on {} wait: one node is {} final blocks behind another. Repair it or take it out",
          network.name(),
          Math.abs(blocks));
    }
  }

  private static long finalBlock(Network network, EvmClient client) {
    return client.finalBlock(network.finality()).map(Block::number).orElse(NONE);
  }
}

package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads every block once more when it is final, from two nodes where there are as many. Near the
 * head a node that is still indexing may answer with fewer logs than there are, and nothing in its
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
    List<EvmClient> witnesses = client.witnesses();
    long last = Math.min(cursor.number(), lastFinal(network, witnesses));
    long to = Math.min(last, checked.number() + ChainReader.BLOCKS_AT_ONCE);
    if (to <= checked.number()) {
      return false;
    }
    List<FinalReading> readings =
        witnesses.stream()
            .map(it -> FinalReading.of(it, reader.read(network, it, checked.number() + 1, to)))
            .toList();
    ReadBlock end = commonEnd(network, readings);
    Verdict verdict = Verdict.of(readings, arrivals.unchecked(chain, to));
    return progress.check(chain, cursor, end, verdict) && to < last;
  }

  /** The hash and the time as well: sessions expire by it. */
  private static ReadBlock commonEnd(Network network, List<FinalReading> readings) {
    List<ReadBlock> ends =
        readings.stream().map(reading -> reading.range().end()).distinct().toList();
    if (ends.size() > 1) {
      throw new NodesDisagreeException(network, ends.getFirst().number());
    }
    return ends.getFirst();
  }

  /** No node alone says what is final. */
  private long lastFinal(Network network, List<EvmClient> witnesses) {
    LongSummaryStatistics last =
        witnesses.stream().mapToLong(it -> finalBlock(network, it)).summaryStatistics();
    warnWhereOneIsFarBehind(network, last.getMax() - last.getMin());
    return last.getMin();
  }

  private void warnWhereOneIsFarBehind(Network network, long blocks) {
    if (blocks <= ChainReader.BLOCKS_AT_ONCE) {
      farBehind.remove(network);
    } else if (farBehind.add(network)) {
      LOG.warn(
          "Payments on {} wait: one node is {} final blocks behind another. Repair it or take it out",
          network.name(),
          blocks);
    }
  }

  private static long finalBlock(Network network, EvmClient client) {
    return client.finalBlock(network.finality()).map(Block::number).orElse(NONE);
  }
}

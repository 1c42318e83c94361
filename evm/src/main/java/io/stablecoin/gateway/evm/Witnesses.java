package io.stablecoin.gateway.evm;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the nodes that are asked each for itself. */
final class Witnesses {

  private static final int NEEDED = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

  private final List<Witness> all;
  private final AtomicBoolean alone = new AtomicBoolean();

  /** A node, and the client that asks no other. */
  record Witness(RpcNode node, EvmClient client) {}

  Witnesses(List<Witness> all) {
    this.all = List.copyOf(all);
  }

  List<EvmClient> chosen() {
    List<Witness> chosen =
        all.stream()
            .filter(witness -> !witness.node().outage().isLong())
            .sorted(Comparator.comparing(witness -> witness.node().outage().isUnderWay()))
            .limit(NEEDED)
            .toList();
    List<Witness> atLeastOne = chosen.isEmpty() ? all.subList(0, 1) : chosen;
    tellWhereAlone(atLeastOne);
    return atLeastOne.stream().map(Witness::client).toList();
  }

  private void tellWhereAlone(List<Witness> chosen) {
    boolean isAlone = chosen.size() < Math.min(NEEDED, all.size());
    if (alone.getAndSet(isAlone) != isAlone && isAlone) {
      LOG.warn(
          "No other node has answered for {} minutes, so {} decides alone what is final. Check the other RPC URLs",
          Outage.LONG.toMinutes(),
          chosen.getFirst().node().host());
    }
  }
}

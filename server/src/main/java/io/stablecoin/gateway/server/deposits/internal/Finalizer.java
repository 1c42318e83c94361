package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Confirms what the finality of its network covers by now. */
@Component
class Finalizer {

  private static final Logger LOG = LoggerFactory.getLogger(Finalizer.class);
  private static final int AT_ONCE = 500;

  /** The chain is too young for a final block. */
  private static final long NONE = -1;

  private final ArrivalTable arrivals;
  private final Confirmations confirmations;

  Finalizer(ArrivalTable arrivals, Confirmations confirmations) {
    this.arrivals = arrivals;
    this.confirmations = confirmations;
  }

  void confirmFinal(Network network, EvmClient client) {
    List<Arrival> waiting = arrivals.notFinal(network.chain(), AT_ONCE);
    if (waiting.isEmpty()) {
      return;
    }
    long last = client.finalBlock(network.finality()).map(Block::number).orElse(NONE);
    List<Arrival> due = waiting.stream().filter(it -> it.block().number() <= last).toList();
    Map<ReadBlock, Boolean> onChain = new HashMap<>();
    for (Arrival arrival : due) {
      boolean stands =
          onChain.computeIfAbsent(arrival.block(), block -> Ancestor.isOnChain(block, client));
      if (stands) {
        confirm(arrival);
      }
    }
  }

  /** One that cannot be booked must not hold up the others; it is tried again at the next tick. */
  private void confirm(Arrival arrival) {
    try {
      confirmations.confirm(arrival);
    } catch (RuntimeException e) {
      LOG.error("Arrival {} could not be confirmed: {}", arrival.id(), e.toString());
    }
  }
}

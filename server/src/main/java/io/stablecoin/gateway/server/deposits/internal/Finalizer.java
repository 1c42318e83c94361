package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.server.networks.Network;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Confirms what was read twice, the second time in blocks that are final. */
@Component
class Finalizer {

  private static final Logger LOG = LoggerFactory.getLogger(Finalizer.class);
  private static final int AT_ONCE = 500;

  private final ArrivalTable arrivals;
  private final Confirmations confirmations;

  Finalizer(ArrivalTable arrivals, Confirmations confirmations) {
    this.arrivals = arrivals;
    this.confirmations = confirmations;
  }

  void confirmFinal(Network network, EvmClient client) {
    Map<ReadBlock, Boolean> standing = new HashMap<>();
    for (Arrival arrival : arrivals.checked(network.chain(), AT_ONCE)) {
      if (standing.computeIfAbsent(arrival.block(), block -> standsForAll(block, client))) {
        confirm(arrival);
      }
    }
  }

  private static boolean standsForAll(ReadBlock block, EvmClient client) {
    return client.witnesses().stream().allMatch(witness -> Ancestor.stands(block, witness));
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

package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.networks.Network;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks again for what not every witness knew: one may have been behind with its index. A payment is
 * not lost by that, and one that was invented stays unbooked and is asked for ever more seldom.
 */
@Component
class Doubts {

  /** A node that invents many must not keep the others from being read. */
  private static final int AT_ONCE = 20;

  private final DoubtTable doubts;
  private final ChainProgress progress;

  Doubts(DoubtTable doubts, ChainProgress progress) {
    this.doubts = doubts;
    this.progress = progress;
  }

  void askAgain(Network network, EvmClient client) {
    List<Arrival> due = doubts.due(network.chain(), AT_ONCE);
    if (due.isEmpty()) {
      return;
    }
    List<EvmClient> witnesses = client.witnesses();
    due.stream().filter(it -> isGoneFor(witnesses, it)).forEach(doubts::settle);
    List<Arrival> agreed =
        due.stream()
            .filter(arrival -> witnesses.stream().allMatch(it -> Testimony.isGivenBy(it, arrival)))
            .toList();
    if (!agreed.isEmpty()) {
      progress.believe(network.chain(), agreed);
    }
  }

  /** It was in a block that lost against another one. */
  private static boolean isGoneFor(List<EvmClient> witnesses, Arrival arrival) {
    return witnesses.stream().noneMatch(it -> Ancestor.stands(arrival.block(), it));
  }
}

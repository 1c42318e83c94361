package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.networks.Network;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks again for what only one of two nodes knew: the other may have been behind with its index. A
 * payment is not lost by that, and one that was invented stays unbooked.
 */
@Component
class Doubts {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** A node that invents many must not keep the others from being read. */
  private static final int AT_ONCE = 20;

  private final DoubtTable doubts;
  private final ChainProgress progress;

  Doubts(DoubtTable doubts, ChainProgress progress) {
    this.doubts = doubts;
    this.progress = progress;
  }

  void askAgain(Network network, EvmClient client) {
    List<Arrival> agreed =
        doubts.due(network.chain(), PAUSE, AT_ONCE).stream()
            .filter(arrival -> Testimony.isGivenBy(client, arrival))
            .filter(arrival -> Testimony.isGivenBy(client.secondOpinion(), arrival))
            .toList();
    if (!agreed.isEmpty()) {
      progress.believe(network.chain(), agreed);
    }
  }
}

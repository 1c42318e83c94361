package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings final money from deposit addresses to the hot wallet, many addresses at once. */
@Component
class Sweeper {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  /** About 2.6 million gas where every address is new. */
  private static final int BATCH = 50;

  private final RecordedFactory factory;
  private final SweepTable sweeps;
  private final SweepRequests requests;
  private final SweepMinimum minimum;
  private final Set<ChainId> deployed = ConcurrentHashMap.newKeySet();
  private final Set<ChainId> reported = ConcurrentHashMap.newKeySet();

  Sweeper(
      RecordedFactory factory, SweepTable sweeps, SweepRequests requests, SweepMinimum minimum) {
    this.factory = factory;
    this.sweeps = sweeps;
    this.requests = requests;
    this.minimum = minimum;
  }

  void sweep(Network network, EvmClient client) {
    List<SweepCandidate> waiting =
        network.tokens().stream()
            .flatMap(token -> sweeps.candidates(minimum.of(token), BATCH).stream())
            .limit(BATCH)
            .toList();
    Optional<ForwarderFactory> known = factory.find();
    if (waiting.isEmpty() || known.isEmpty() || !isDeployed(known.get(), network, client)) {
      return;
    }
    List<SweepCandidate> batch =
        waiting.stream().filter(candidate -> isThere(candidate, client)).toList();
    if (!batch.isEmpty()) {
      requests.request(network.chain(), known.get(), batch);
    }
  }

  /** A flush that the watcher has not come to yet leaves nothing to sweep. */
  private static boolean isThere(SweepCandidate candidate, EvmClient client) {
    return !Erc20.balanceOf(client, candidate.amount().token(), candidate.address()).isZero();
  }

  private boolean isDeployed(ForwarderFactory factory, Network network, EvmClient client) {
    ChainId chain = network.chain();
    if (deployed.contains(chain)) {
      return true;
    }
    if (client.code(factory.address()).isEmpty()) {
      if (reported.add(chain)) {
        LOG.warn(
            "Nothing is swept on {}: factory_not_deployed. Run: ./gateway contracts deploy"
                + " --network {}",
            network.name(),
            network.name());
      }
      return false;
    }
    return deployed.add(chain);
  }
}

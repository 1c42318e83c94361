package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.evm.Erc20;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.networks.Network;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings final money from deposit addresses to the hot wallet, many addresses at once. */
@Component
class Sweeper {

  /** About 2.6 million gas where every address is new. */
  private static final int BATCH = 50;

  /** Of each token: more than a batch, since some may turn out to be empty. */
  private static final int LOOKED_AT = 500;

  private final RecordedFactory factory;
  private final FactoryDeployer deployer;
  private final SweepTable sweeps;
  private final SweepRequests requests;
  private final SweepMinimum minimum;

  Sweeper(
      RecordedFactory factory,
      FactoryDeployer deployer,
      SweepTable sweeps,
      SweepRequests requests,
      SweepMinimum minimum) {
    this.factory = factory;
    this.deployer = deployer;
    this.sweeps = sweeps;
    this.requests = requests;
    this.minimum = minimum;
  }

  /** Asks for the next sweep where something waits. */
  void sweep(Network network, EvmClient client) {
    List<SweepCandidate> waiting = waiting(network);
    Optional<ForwarderFactory> known = factory.find();
    if (waiting.isEmpty()
        || known.isEmpty()
        || !deployer.isDeployed(network, known.get(), client)) {
      return;
    }
    List<SweepCandidate> batch =
        waiting.stream().filter(candidate -> isThere(candidate, client)).limit(BATCH).toList();
    if (!batch.isEmpty()) {
      requests.request(network.chain(), known.get(), batch);
    }
  }

  private List<SweepCandidate> waiting(Network network) {
    return network.tokens().stream()
        .flatMap(token -> sweeps.candidates(minimum.of(token), LOOKED_AT).stream())
        .toList();
  }

  /** A flush that the watcher has not come to yet leaves nothing to sweep. */
  private static boolean isThere(SweepCandidate candidate, EvmClient client) {
    return !Erc20.balanceOf(client, candidate.amount().token(), candidate.address()).isZero();
  }
}

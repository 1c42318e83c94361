package io.stablecoin.gateway.server.networks;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;

/** The networks that are configured. */
public interface Networks {

  List<Network> all();

  /**
   * The network that a caller names.
   *
   * @param nameOrCaip2 {@code polygon} or {@code eip155:137}
   * @param live whether the caller works with real money
   * @throws ApiProblem {@code network_unknown}, or {@code network_mode_mismatch} for a live caller
   *     on a test network or a test caller on a production network
   */
  Network find(String nameOrCaip2, boolean live);

  /** The network of a chain that is known to be configured. */
  Network of(ChainId chain);

  /** How callers name a chain; one that is configured no more still has its CAIP-2 id. */
  default String nameOf(ChainId chain) {
    return all().stream()
        .filter(network -> network.chain().equals(chain))
        .map(Network::name)
        .findFirst()
        .orElseGet(chain::toCaip2);
  }

  /** The client of a chain's nodes; shared, and closed with the gateway. */
  EvmClient client(ChainId chain);
}

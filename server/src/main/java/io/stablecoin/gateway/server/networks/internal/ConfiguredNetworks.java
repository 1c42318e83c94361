package io.stablecoin.gateway.server.networks.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.NetworkProblem;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.networks.Networks;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.ChainId;
import java.util.List;
import java.util.Map;

/** The networks of the configuration, each with one client. */
final class ConfiguredNetworks implements Networks, AutoCloseable {

  private final List<Network> networks;
  private final Map<ChainId, EvmClient> clients;

  ConfiguredNetworks(List<NetworkSettings> settings) {
    networks = settings.stream().map(NetworkSettings::network).toList();
    clients =
        settings.stream()
            .collect(
                toUnmodifiableMap(
                    configured -> configured.network().chain(), ConfiguredNetworks::connect));
  }

  private static EvmClient connect(NetworkSettings settings) {
    return EvmClient.connect(new EvmSettings(settings.network().chain(), settings.rpcUrls()));
  }

  @Override
  public List<Network> all() {
    return networks;
  }

  @Override
  public Network find(String nameOrCaip2, boolean live) {
    Network found =
        networks.stream()
            .filter(network -> isNamed(network, nameOrCaip2))
            .findFirst()
            .orElseThrow(() -> unknown(live));
    if (found.production() != live) {
      throw new ApiProblem(
          NetworkProblem.NETWORK_MODE_MISMATCH,
          "%s is a %s network, the key is a %s key."
              .formatted(
                  found.name(),
                  found.production() ? "production" : "test",
                  live ? "live" : "test"));
    }
    return found;
  }

  private static boolean isNamed(Network network, String nameOrCaip2) {
    return network.name().equals(nameOrCaip2) || network.chain().toCaip2().equals(nameOrCaip2);
  }

  private ApiProblem unknown(boolean live) {
    String names =
        networks.stream()
            .filter(network -> network.production() == live)
            .map(Network::name)
            .collect(joining(", "));
    return new ApiProblem(
        NetworkProblem.NETWORK_UNKNOWN,
        names.isEmpty()
            ? "No network is configured for this kind of key."
            : "The networks for this key are: " + names + ".");
  }

  @Override
  public Network of(ChainId chain) {
    return networks.stream()
        .filter(network -> network.chain().equals(chain))
        .findFirst()
        .orElseThrow(() -> notConfigured(chain));
  }

  @Override
  public EvmClient client(ChainId chain) {
    EvmClient client = clients.get(chain);
    if (client == null) {
      throw notConfigured(chain);
    }
    return client;
  }

  private static IllegalArgumentException notConfigured(ChainId chain) {
    return new IllegalArgumentException("Chain " + chain + " is not configured");
  }

  @Override
  public void close() {
    clients.values().forEach(EvmClient::close);
  }
}

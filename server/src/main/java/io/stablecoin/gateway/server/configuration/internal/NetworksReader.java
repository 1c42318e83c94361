package io.stablecoin.gateway.server.configuration.internal;

import static java.util.stream.Collectors.toSet;

import io.stablecoin.gateway.server.configuration.GatewayMode;
import io.stablecoin.gateway.server.networks.KnownNetworks;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.types.ChainId;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Puts together known networks, the configuration file and {@code RPC_URLS_<chainId>}. */
final class NetworksReader {

  private static final String FILE = ConfigurationFile.VARIABLE;
  private static final String RPC_URLS = KnownVariables.RPC_URLS;

  private final Variables variables;
  private final Findings findings;
  private final GatewayMode mode;
  private final JsonNode file;

  /**
   * @param file what stands under {@code gateway} in the configuration file
   */
  NetworksReader(Variables variables, GatewayMode mode, JsonNode file) {
    this.variables = variables;
    this.findings = variables.findings();
    this.mode = mode;
    this.file = file;
  }

  /** The networks that have a node: one without is known, but not configured. */
  List<NetworkSettings> read() {
    Map<ChainId, NetworkSettings> networks = new LinkedHashMap<>();
    KnownNetworks.all().forEach(known -> networks.put(known.chain(), withoutNodes(known)));
    new ChainsFile(file, variables)
        .chains()
        .forEach(network -> networks.put(network.network().chain(), network));
    requireKnownChains(networks.keySet());
    List<NetworkSettings> configured =
        networks.values().stream()
            .map(this::withNodesOfEnvironment)
            .filter(network -> !network.rpcUrls().isEmpty())
            .toList();
    if (configured.isEmpty()) {
      findings.add(
          FILE,
          "network_missing",
          "No network has a node. Set RPC_URLS_1 for Ethereum, RPC_URLS_137 for Polygon, or name a"
              + " file with chains.");
    }
    requireDifferentNames(configured);
    configured.forEach(this::requireSafeWay);
    return configured;
  }

  /** Whoever changes a node's answers on their way can make payments up. */
  private void requireSafeWay(NetworkSettings settings) {
    boolean insecure = settings.rpcUrls().stream().anyMatch(url -> "http".equals(url.getScheme()));
    if (mode == GatewayMode.PRODUCTION && settings.network().production() && insecure) {
      String variable = RPC_URLS + settings.network().chain();
      findings.add(
          variables.text(variable).isPresent() ? variable : FILE,
          "rpc_url_insecure",
          "In production the nodes of %s must be reached by https. Put TLS in front of a node of yours."
              .formatted(settings.network().name()));
    }
  }

  private static NetworkSettings withoutNodes(Network known) {
    return new NetworkSettings(known, List.of());
  }

  private NetworkSettings withNodesOfEnvironment(NetworkSettings settings) {
    String name = RPC_URLS + settings.network().chain();
    List<URI> urls =
        variables.list(name).stream().flatMap(url -> variables.http(name, url).stream()).toList();
    return urls.isEmpty() ? settings : new NetworkSettings(settings.network(), urls);
  }

  private void requireKnownChains(Set<ChainId> known) {
    Set<String> expected = known.stream().map(chain -> RPC_URLS + chain).collect(toSet());
    variables.values().keySet().stream()
        .filter(name -> name.startsWith(RPC_URLS) && !expected.contains(name))
        .forEach(name ->
            findings.add(
                name,
                "chain_unknown",
                "The chain is not known. Describe it and its tokens in the file of " + FILE + "."));
  }

  private void requireDifferentNames(List<NetworkSettings> networks) {
    Set<String> names = new HashSet<>();
    networks.stream()
        .map(settings -> settings.network().name())
        .filter(name -> !names.add(name))
        .forEach(name ->
            findings.add(FILE, "network_name_taken", "Two networks have the name " + name + "."));
  }
}

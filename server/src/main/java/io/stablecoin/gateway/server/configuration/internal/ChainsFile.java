package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.server.networks.KnownNetworks;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads {@code gateway.chains} of the configuration file. */
final class ChainsFile {

  private static final Set<String> CHAIN_KEYS =
      Set.of(
          "id",
          "name",
          "rpc-urls",
          "confirmations",
          "finality",
          "production",
          "tokens",
          "min-tip",
          "max-fee",
          "replace-after-blocks",
          "max-in-flight");
  private static final Set<String> TOKEN_KEYS = Set.of("symbol", "address", "decimals");

  private final JsonNode file;
  private final Variables variables;
  private final Findings findings;

  ChainsFile(JsonNode file, Variables variables) {
    this.file = file;
    this.variables = variables;
    this.findings = variables.findings();
  }

  List<NetworkSettings> chains() {
    List<NetworkSettings> chains = new ArrayList<>();
    JsonNode list = file.path("chains");
    for (int i = 0; i < list.size(); i++) {
      chain("gateway.chains[" + i + "]", list.get(i)).ifPresent(chains::add);
    }
    return chains;
  }

  private Optional<NetworkSettings> chain(String path, JsonNode node) {
    requireKeys(path, node, CHAIN_KEYS);
    Optional<ChainId> id =
        findings.read(path + ".id", () -> new ChainId(node.path("id").asLong(0)));
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Network> known = KnownNetworks.find(id.get());
    Network network =
        new Network(
            name(path, node, known),
            id.get(),
            new ProductionFlag(path + ".production", findings).read(node, id.get(), known),
            finality(path, node, known),
            tokens(path, node, id.get(), known),
            new ChainFees(path, findings).read(node, known));
    return Optional.of(
        new NetworkSettings(
            inFlight(path + ".max-in-flight", node.path("max-in-flight"), network),
            urls(path + ".rpc-urls", node.path("rpc-urls"))));
  }

  private Network inFlight(String path, JsonNode most, Network network) {
    return most.isMissingNode()
        ? network
        : findings.read(path, () -> network.withInFlight(most.asInt(0))).orElse(network);
  }

  private String name(String path, JsonNode node, Optional<Network> known) {
    String name = node.path("name").asString(known.map(Network::name).orElse(""));
    if (!name.matches("[a-z0-9-]{1,40}")) {
      findings.add(
          path + ".name",
          "network_name_invalid",
          "A name is 1 to 40 small letters, digits or hyphens.");
    }
    return name;
  }

  private Finality finality(String path, JsonNode node, Optional<Network> known) {
    String tag = node.path("finality").asString("");
    if (tag.equals("finalized") && !node.has("confirmations")) {
      return new Finality.FinalizedTag();
    }
    int confirmations = node.path("confirmations").asInt(0);
    if (tag.isEmpty() && confirmations > 0) {
      return new Finality.Depth(confirmations);
    }
    if (!node.has("finality") && !node.has("confirmations") && known.isPresent()) {
      return known.get().finality();
    }
    findings.add(
        path,
        "finality_invalid",
        "Say when a block is final: either confirmations: 12 (from 1 on), or finality: finalized.");
    return new Finality.FinalizedTag();
  }

  private List<URI> urls(String path, JsonNode list) {
    return list.valueStream()
        .flatMap(url -> variables.http(path, url.asString("")).stream())
        .toList();
  }

  private List<Token> tokens(String path, JsonNode node, ChainId chain, Optional<Network> known) {
    Map<String, Token> tokens = new LinkedHashMap<>();
    known.ifPresent(
        network -> network.tokens().forEach(token -> tokens.put(token.symbol(), token)));
    JsonNode list = node.path("tokens");
    for (int i = 0; i < list.size(); i++) {
      token(path + ".tokens[" + i + "]", list.get(i), chain)
          .ifPresent(token -> tokens.put(token.symbol(), token));
    }
    if (tokens.isEmpty()) {
      findings.add(path + ".tokens", "token_missing", "Name one token at least.");
    }
    return List.copyOf(tokens.values());
  }

  private Optional<Token> token(String path, JsonNode node, ChainId chain) {
    requireKeys(path, node, TOKEN_KEYS);
    return findings.read(
        path,
        () ->
            new Token(
                chain,
                Address.parse(node.path("address").asString("")),
                node.path("symbol").asString(""),
                node.path("decimals").asInt(-1)));
  }

  private void requireKeys(String path, JsonNode node, Set<String> known) {
    ConfigurationFile.requireKeys(path, node, known, findings);
  }
}

package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads rules about one token: which it is, and amounts of it.
 *
 * @param section what the codes of findings begin with
 */
record TokenFields(Findings findings, List<NetworkSettings> networks, String section) {

  Optional<Token> token(String path, JsonNode node) {
    String network = node.path("network").asString("");
    String symbol = node.path("token").asString("");
    Optional<Token> token =
        networks.stream()
            .map(NetworkSettings::network)
            .filter(it -> isCalled(it, network))
            .flatMap(it -> it.tokens().stream())
            .filter(it -> it.symbol().equalsIgnoreCase(symbol))
            .findFirst();
    if (token.isEmpty()) {
      findings.add(
          path,
          section + "_token_unknown",
          "Name a configured network and one of its tokens, as network: polygon, token: USDC.");
    }
    return token;
  }

  private static boolean isCalled(Network network, String nameOrCaip2) {
    return network.name().equals(nameOrCaip2) || network.chain().toCaip2().equals(nameOrCaip2);
  }

  Optional<TokenAmount> amount(String path, JsonNode node, String key, Token token) {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      findings.add(
          path + "." + key,
          section + "_amount_unquoted",
          "Put the amount in quotes: \"10000.00\".");
      return Optional.empty();
    }
    return findings.read(path + "." + key, () -> TokenAmount.parse(value.stringValue(), token));
  }
}

package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.types.ChainId;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether the tokens of a chain are real money. A chain that is taken for a test gives real money
 * to whoever holds a test key, so nothing is guessed.
 *
 * @param path of the key in the file, for findings
 */
record ProductionFlag(String path, Findings findings) {

  /** What local development chains (Ganache, Hardhat, Anvil) call themselves. */
  private static final Set<ChainId> LOCAL = Set.of(new ChainId(1337), new ChainId(31337));

  boolean read(JsonNode chain, ChainId id, Optional<Network> known) {
    JsonNode flag = chain.path("production");
    if (flag.isMissingNode() && (known.isPresent() || LOCAL.contains(id))) {
      return known.isPresent() && known.get().production();
    }
    if (!flag.isBoolean()) {
      findings.add(
          path,
          "network_production_missing",
          "Say whether its tokens are real money: production: true, or production: false.");
      return true;
    }
    known
        .filter(network -> network.production() != flag.booleanValue())
        .ifPresent(network ->
            findings.add(
                path,
                "network_production_contradicted",
                "%s is known as a %s network. Leave production out."
                    .formatted(network.name(), network.production() ? "production" : "test")));
    return flag.booleanValue();
  }
}

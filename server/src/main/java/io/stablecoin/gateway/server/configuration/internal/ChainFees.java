package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.networks.FeeSettings;
import io.stablecoin.gateway.server.networks.Network;
import io.stablecoin.gateway.types.Wei;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what a chain's transactions may cost: {@code min-tip: 30gwei}. */
record ChainFees(String path, Findings findings) {

  FeeSettings read(JsonNode node, Optional<Network> known) {
    FeeSettings usual = known.map(Network::fees).orElse(FeeSettings.USUAL);
    Wei lowestTip = wei(node, "min-tip", usual.lowestTip());
    Wei highestFee = wei(node, "max-fee", usual.highestFee());
    int blocks = node.path("replace-after-blocks").asInt(usual.replaceAfterBlocks());
    return findings.read(path, () -> new FeeSettings(lowestTip, highestFee, blocks)).orElse(usual);
  }

  private Wei wei(JsonNode node, String key, Wei usual) {
    return node.has(key)
        ? findings
            .read(path + "." + key, () -> Wei.parse(node.path(key).asString("")))
            .orElse(usual)
        : usual;
  }
}

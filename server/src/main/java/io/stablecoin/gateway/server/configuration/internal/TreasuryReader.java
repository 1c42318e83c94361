package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.networks.ColdWallets;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.treasury.TokenRule;
import io.stablecoin.gateway.server.treasury.TreasurySettings;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads {@code gateway.treasury} of the configuration file: what hot wallets hold. */
record TreasuryReader(Findings findings, TokenFields fields, ColdWallets coldWallets, int wallets) {

  private static final String PATH = "gateway.treasury";
  private static final Set<String> KEYS = Set.of("network", "token", "wallet-float", "ceiling");

  TreasuryReader(
      Findings findings, List<NetworkSettings> networks, ColdWallets coldWallets, int wallets) {
    this(findings, new TokenFields(findings, networks, "treasury"), coldWallets, wallets);
  }

  TreasurySettings read(JsonNode list) {
    List<TokenRule> rules = new ArrayList<>();
    Set<Token> ruled = new HashSet<>();
    if (!list.isMissingNode() && !list.isArray()) {
      findings.add(PATH, "config_malformed", "It must be a list, with one entry for each token.");
    }
    for (int i = 0; i < list.size(); i++) {
      String path = PATH + "[" + i + "]";
      Optional<TokenRule> rule = rule(path, list.get(i));
      rule.filter(it -> !ruled.add(it.token())).ifPresent(_ -> repeated(path));
      rule.ifPresent(rules::add);
    }
    return new TreasurySettings(rules);
  }

  private void repeated(String path) {
    findings.add(path, "treasury_repeated", "The token has an entry above. Put them together.");
  }

  private Optional<TokenRule> rule(String path, JsonNode node) {
    ConfigurationFile.requireKeys(path, node, KEYS, findings);
    Optional<TokenRule> rule =
        fields
            .token(path, node)
            .map(token ->
                new TokenRule(
                    token,
                    fields.amount(path, node, "wallet-float", token),
                    fields.amount(path, node, "ceiling", token)));
    rule.ifPresent(it -> requireColdWallet(path, it));
    rule.ifPresent(it -> requireRoom(path, it));
    return rule;
  }

  /** Else each wallet would be filled up from what is on its way to the cold one. */
  private void requireRoom(String path, TokenRule rule) {
    TokenAmount floats =
        Stream.generate(() -> rule.walletFloat().orElse(TokenAmount.zero(rule.token())))
            .limit(wallets)
            .reduce(TokenAmount.zero(rule.token()), TokenAmount::plus);
    if (rule.ceiling().filter(ceiling -> ceiling.isLessThan(floats)).isPresent()) {
      findings.add(
          path + ".ceiling",
          "ceiling_below_floats",
          "The floats of all wallets come to %s. Raise it to that at least.".formatted(floats));
    }
  }

  private void requireColdWallet(String path, TokenRule rule) {
    if (rule.ceiling().isPresent() && coldWallets.of(rule.token().chain()).isEmpty()) {
      findings.add(
          path + ".ceiling",
          "cold_wallet_missing",
          "Say where the excess goes: set COLD_WALLET_%s.".formatted(rule.token().chain()));
    }
  }
}

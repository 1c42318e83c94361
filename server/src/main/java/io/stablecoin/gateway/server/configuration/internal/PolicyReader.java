package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.policy.PolicySettings;
import io.stablecoin.gateway.server.policy.TokenLimits;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads {@code gateway.policy} of the configuration file: what may leave. */
record PolicyReader(Findings findings, TokenFields fields) {

  private static final String PATH = "gateway.policy";
  private static final Set<String> KEYS = Set.of("allow", "deny", "limits");
  private static final Set<String> LIMIT_KEYS =
      Set.of(
          "network", "token", "per-payment", "per-day", "per-merchant-and-day", "approval-above");

  PolicyReader(Findings findings, List<NetworkSettings> networks) {
    this(findings, new TokenFields(findings, networks, "policy"));
  }

  PolicySettings read(JsonNode policy) {
    if (policy.isMissingNode()) {
      return PolicySettings.NONE;
    }
    ConfigurationFile.requireKeys(PATH, policy, KEYS, findings);
    return new PolicySettings(
        limits(policy.path("limits")), addresses(policy, "allow"), addresses(policy, "deny"));
  }

  /** An empty allow list would read as nobody and mean everybody. */
  private Set<Address> addresses(JsonNode policy, String key) {
    JsonNode list = policy.path(key);
    String path = PATH + "." + key;
    if (!list.isMissingNode() && (!list.isArray() || list.isEmpty())) {
      findings.add(path, "policy_list_empty", "Name one address at least, or leave it out.");
    }
    return list.valueStream()
        .flatMap(item -> findings.read(path, () -> Address.parse(item.asString(""))).stream())
        .collect(Collectors.toSet());
  }

  private List<TokenLimits> limits(JsonNode list) {
    if (!list.isMissingNode() && !list.isArray()) {
      findings.add(
          PATH + ".limits", "policy_limits_malformed", "Begin each token's limits with a dash.");
      return List.of();
    }
    List<TokenLimits> limits = new ArrayList<>();
    Set<Token> limited = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String path = PATH + ".limits[" + i + "]";
      Optional<TokenLimits> read = limits(path, list.get(i));
      read.filter(it -> !limited.add(it.token())).ifPresent(_ -> repeated(path));
      read.ifPresent(limits::add);
    }
    return limits;
  }

  private void repeated(String path) {
    findings.add(
        path, "policy_limits_repeated", "The token has limits above already. Put them together.");
  }

  private Optional<TokenLimits> limits(String path, JsonNode node) {
    ConfigurationFile.requireKeys(path, node, LIMIT_KEYS, findings);
    Optional<Token> token = fields.token(path, node);
    return token.map(it ->
        new TokenLimits(
            it,
            fields.amount(path, node, "per-payment", it),
            fields.amount(path, node, "per-day", it),
            fields.amount(path, node, "per-merchant-and-day", it),
            fields.amount(path, node, "approval-above", it)));
  }
}

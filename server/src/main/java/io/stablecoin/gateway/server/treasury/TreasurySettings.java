package io.stablecoin.gateway.server.treasury;

import io.stablecoin.gateway.types.Token;
import java.util.List;
import java.util.Optional;

/**
 * The rules as they are configured.
 *
 * @param rules at most one for a token
 */
public record TreasurySettings(List<TokenRule> rules) {

  public TreasurySettings {
    rules = List.copyOf(rules);
  }

  /** The rule of a token; one that asks for nothing where none is configured. */
  public TokenRule of(Token token) {
    return rules.stream()
        .filter(rule -> rule.token().equals(token))
        .findFirst()
        .orElseGet(() -> new TokenRule(token, Optional.empty(), Optional.empty()));
  }
}

package io.stablecoin.gateway.server.policy;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules as they are configured.
 *
 * @param limits at most one for a token
 * @param allowed who may be paid; empty where everybody may
 * @param denied who is never paid, also where {@code allowed} names it
 */
public record PolicySettings(List<TokenLimits> limits, Set<Address> allowed, Set<Address> denied) {

  /** No rules at all. */
  public static final PolicySettings NONE = new PolicySettings(List.of(), Set.of(), Set.of());

  public PolicySettings {
    limits = List.copyOf(limits);
    allowed = Set.copyOf(allowed);
    denied = Set.copyOf(denied);
  }

  /** The limits of a token, where it has some. */
  public Optional<TokenLimits> limitsOf(Token token) {
    return limits.stream().filter(limits -> limits.token().equals(token)).findFirst();
  }
}

package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The least that is worth the gas of a sweep, per token and chain: the property {@code
 * gateway.sweep.minimum.<chain id>.<symbol>}, a decimal amount such as {@code 5.00}. Without it
 * everything is swept.
 */
@Component
class SweepMinimum {

  private final Environment environment;

  SweepMinimum(Environment environment) {
    this.environment = environment;
  }

  TokenAmount of(Token token) {
    String symbol = token.symbol().toLowerCase(Locale.ROOT);
    String property = "gateway.sweep.minimum.%s.%s".formatted(token.chain(), symbol);
    return TokenAmount.parse(environment.getProperty(property, "0"), token);
  }
}

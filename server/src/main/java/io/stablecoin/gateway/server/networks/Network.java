package io.stablecoin.gateway.server.networks;

import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import java.util.List;
import java.util.Optional;

/**
 * A chain that the gateway works on.
 *
 * @param name as callers write it: {@code polygon}
 * @param production whether its money is real: live keys see production networks only, test keys
 *     the others
 * @param fees what the gateway's transactions may cost there
 */
public record Network(
    String name,
    ChainId chain,
    boolean production,
    Finality finality,
    List<Token> tokens,
    FeeSettings fees) {

  public Network {
    tokens = List.copyOf(tokens);
  }

  /**
   * The token with this symbol, in upper or lower case.
   *
   * @throws ApiProblem {@code token_unknown}
   */
  public Token token(String symbol) {
    return tokens.stream()
        .filter(token -> token.symbol().equalsIgnoreCase(symbol))
        .findFirst()
        .orElseThrow(() -> NetworkProblem.unknownToken(this));
  }

  /** The token of this contract, where it is one that the gateway knows. */
  public Optional<Token> token(Address contract) {
    return tokens.stream().filter(token -> token.contract().equals(contract)).findFirst();
  }
}

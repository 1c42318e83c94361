package io.stablecoin.gateway.server.networks;

import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Token;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A chain that the gateway works on.
 *
 * @param name as callers write it: {@code polygon}
 * @param production whether its money is real: live keys see production networks only, test keys
 *     the others
 * @param fees what the gateway's transactions may cost there
 * @param maxInFlight how many transactions of one wallet may be without a block, where it is not
 *     the usual number
 */
public record Network(
    String name,
    ChainId chain,
    boolean production,
    Finality finality,
    List<Token> tokens,
    FeeSettings fees,
    OptionalInt maxInFlight) {

  /**
   * The most that may be without a block: what simulates, signs and commits them at once holds all
   * in memory.
   */
  private static final int MOST_IN_FLIGHT = 256;

  /**
   * @throws InvalidValueException with code {@code max_in_flight_invalid}
   */
  public Network {
    tokens = List.copyOf(tokens);
    if (maxInFlight.isPresent()
        && (maxInFlight.getAsInt() < 1 || maxInFlight.getAsInt() > MOST_IN_FLIGHT)) {
      throw new InvalidValueException(
          "max_in_flight_invalid", "From 1 to %d are in flight.".formatted(MOST_IN_FLIGHT));
    }
  }

  /** With the usual number in flight. */
  public Network(
      String name,
      ChainId chain,
      boolean production,
      Finality finality,
      List<Token> tokens,
      FeeSettings fees) {
    this(name, chain, production, finality, tokens, fees, OptionalInt.empty());
  }

  /** The same with so many in flight. */
  public Network withInFlight(int most) {
    return new Network(name, chain, production, finality, tokens, fees, OptionalInt.of(most));
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

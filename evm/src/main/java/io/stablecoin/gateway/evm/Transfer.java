package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.math.BigInteger;

/**
 * A movement of an ERC-20 token, as its contract logged it.
 *
 * @param token the token's contract
 * @param units in the token's smallest unit
 * @param log where it stands in the chain
 */
public record Transfer(Address token, Address from, Address to, BigInteger units, Log log) {

  /**
   * The amount, of the token that {@code known} describes.
   *
   * @throws IllegalArgumentException where this is a movement of another token
   */
  public TokenAmount amount(Token known) {
    if (!known.contract().equals(token)) {
      throw new IllegalArgumentException(
          "A transfer of %s is none of %s".formatted(token, known.toCaip19()));
    }
    return new TokenAmount(known, units);
  }
}

package io.stablecoin.gateway.types;

import java.math.BigInteger;

/**
 * An amount of one token, in its smallest unit; never negative, below 2^256.
 *
 * <p>Amounts of different tokens do not mix: arithmetic and comparison throw {@link
 * IllegalArgumentException}.
 */
public record TokenAmount(Token token, BigInteger units) implements Comparable<TokenAmount> {

  /** Money is shown with two decimals at least. */
  private static final int FEWEST_DECIMALS = 2;

  public TokenAmount {
    Uint256.require(units, "An amount of " + token.symbol());
  }

  public static TokenAmount zero(Token token) {
    return new TokenAmount(token, BigInteger.ZERO);
  }

  /**
   * Reads decimal notation, {@code 25.00}.
   *
   * @throws InvalidValueException with code {@code amount_malformed}, {@code amount_negative},
   *     {@code amount_too_precise} or {@code amount_too_large}
   */
  public static TokenAmount parse(String text, Token token) {
    return new TokenAmount(token, DecimalText.toUnits(text, token.decimals(), token.symbol()));
  }

  public TokenAmount plus(TokenAmount other) {
    requireSameToken(other);
    return new TokenAmount(token, units.add(other.units));
  }

  /**
   * Takes {@code other} away.
   *
   * @throws InvalidValueException with code {@code amount_negative} where {@code other} is more
   */
  public TokenAmount minus(TokenAmount other) {
    requireSameToken(other);
    return new TokenAmount(token, units.subtract(other.units));
  }

  public boolean isZero() {
    return units.signum() == 0;
  }

  public boolean isLessThan(TokenAmount other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(TokenAmount other) {
    requireSameToken(other);
    return units.compareTo(other.units);
  }

  private void requireSameToken(TokenAmount other) {
    if (!token.equals(other.token)) {
      throw new IllegalArgumentException(
          "Amounts of %s and %s do not mix".formatted(token.toCaip19(), other.token.toCaip19()));
    }
  }

  /** Decimal notation with at least two decimals, without the symbol: {@code 25.00}. */
  public String toDecimal() {
    return DecimalText.fromUnits(units, token.decimals(), FEWEST_DECIMALS);
  }

  /** For people: {@code 25.00 USDC}. */
  @Override
  public String toString() {
    return toDecimal() + " " + token.symbol();
  }
}

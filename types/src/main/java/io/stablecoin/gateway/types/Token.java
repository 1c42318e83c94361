package io.stablecoin.gateway.types;

/**
 * An ERC-20 token on one chain. USDC on two chains is two tokens.
 *
 * @param decimals how many decimal places a whole token has: 6 for USDC and USDT on most chains
 */
public record Token(ChainId chain, Address contract, String symbol, int decimals) {

  private static final int MOST_DECIMALS = 36;

  public Token {
    if (!symbol.matches("[A-Za-z0-9.]{1,11}")) {
      throw new InvalidValueException(
          "token_symbol_invalid",
          InvalidValueException.quote(symbol) + " is no token symbol: 1 to 11 letters or digits.");
    }
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new InvalidValueException(
          "token_decimals_invalid",
          "A token has 0 to %d decimals, not %d.".formatted(MOST_DECIMALS, decimals));
    }
  }

  /** The CAIP-19 id of the asset, in lower case: {@code eip155:137/erc20:0x…}. */
  public String toCaip19() {
    return chain.toCaip2() + "/erc20:" + contract.value();
  }
}

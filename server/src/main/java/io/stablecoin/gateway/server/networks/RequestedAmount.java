package io.stablecoin.gateway.server.networks;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;

/** An amount that a request names. */
public final class RequestedAmount {

  private static final String FIELD = "amount";

  /** More than there is of any stablecoin; a larger amount is a mistake. */
  private static final String HIGHEST = "1000000000000";

  private RequestedAmount() {}

  /**
   * Reads decimal notation, above zero.
   *
   * @throws ApiProblem {@code validation_failed} on {@code amount}
   */
  public static TokenAmount parse(String text, Token token) {
    TokenAmount amount = parseAny(text, token);
    if (amount.isZero()) {
      throw ApiProblem.ofField(FIELD, "amount_zero", "It must be above zero.");
    }
    if (TokenAmount.parse(HIGHEST, token).isLessThan(amount)) {
      throw ApiProblem.ofField(FIELD, "amount_too_large", "It must be at most " + HIGHEST + ".");
    }
    return amount;
  }

  private static TokenAmount parseAny(String text, Token token) {
    try {
      return TokenAmount.parse(text, token);
    } catch (InvalidValueException e) {
      throw ApiProblem.ofField(FIELD, e);
    }
  }
}

package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.refunds.RefundProblem;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.Optional;

/** How much is refunded. */
final class RefundAmount {

  private static final String FIELD = "amount";

  private RefundAmount() {}

  /**
   * What was asked for, or all that is left.
   *
   * @throws ApiProblem {@code refund_exceeds_received} where it is more than is left, or nothing is
   */
  static TokenAmount of(Optional<String> requested, TokenAmount refundable) {
    TokenAmount amount = requested.map(text -> parse(text, refundable.token())).orElse(refundable);
    requireLeft(amount, refundable);
    return amount;
  }

  /** Refuses more than is left. */
  static void requireLeft(TokenAmount amount, TokenAmount refundable) {
    if (amount.isZero() || refundable.isLessThan(amount)) {
      throw new ApiProblem(RefundProblem.REFUND_EXCEEDS_RECEIVED, refundable + " can be refunded.");
    }
  }

  private static TokenAmount parse(String text, Token token) {
    TokenAmount amount = parseAny(text, token);
    if (amount.isZero()) {
      throw ApiProblem.ofField(FIELD, "amount_zero", "It must be above zero.");
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

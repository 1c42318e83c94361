package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.networks.RequestedAmount;
import io.stablecoin.gateway.server.refunds.RefundProblem;
import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.Optional;

/** How much is refunded. */
final class RefundAmount {

  private RefundAmount() {}

  /**
   * What was asked for, or all that is left.
   *
   * @throws ApiProblem {@code refund_exceeds_received} where it is more than is left, or nothing is
   */
  static TokenAmount of(Optional<String> requested, TokenAmount refundable) {
    TokenAmount amount =
        requested.map(text -> RequestedAmount.parse(text, refundable.token())).orElse(refundable);
    requireLeft(amount, refundable);
    return amount;
  }

  /** Refuses more than is left. */
  static void requireLeft(TokenAmount amount, TokenAmount refundable) {
    if (amount.isZero() || refundable.isLessThan(amount)) {
      throw new ApiProblem(RefundProblem.REFUND_EXCEEDS_RECEIVED, refundable + " can be refunded.");
    }
  }
}

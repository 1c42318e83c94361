package io.stablecoin.gateway.server.policy;

import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.Optional;

/**
 * How much of one token may leave. A day is one of UTC, by the clock of the database.
 *
 * @param perPayment the most that one refund or payout moves
 * @param perDay the most that leaves in a day, of all merchants together
 * @param perMerchantAndDay the most that leaves in a day of one merchant
 * @param approvalAbove above this a second person must agree
 */
public record TokenLimits(
    Token token,
    Optional<TokenAmount> perPayment,
    Optional<TokenAmount> perDay,
    Optional<TokenAmount> perMerchantAndDay,
    Optional<TokenAmount> approvalAbove) {

  /** Whether there is a cap of a day. */
  public boolean isOfDays() {
    return perDay.isPresent() || perMerchantAndDay.isPresent();
  }
}

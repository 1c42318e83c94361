package io.stablecoin.gateway.server.payments.internal;

import static io.stablecoin.gateway.server.payments.internal.SessionStatus.COMPLETED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.CONFIRMING;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.CREATED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.EXPIRED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.PARTIALLY_PAID;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.REVERSED;

import io.stablecoin.gateway.types.TokenAmount;

/** Which status follows from what was paid. */
final class SessionRules {

  private SessionRules() {}

  /**
   * The status that a session should have.
   *
   * <p>Only what came in time counts while a session is open. Of one that was completed everything
   * counts: after a reorganisation a payment stands in another block, often with a later time.
   *
   * @param deadlinePassed whether all blocks up to the deadline were read
   */
  static SessionStatus next(
      SessionStatus current, TokenAmount amount, PaidAmounts paid, boolean deadlinePassed) {
    return switch (current) {
      case EXPIRED, CANCELED -> current;
      case COMPLETED, REVERSED -> paid.finalEver().isLessThan(amount) ? REVERSED : COMPLETED;
      case CREATED, PARTIALLY_PAID, CONFIRMING -> nextOfOpen(amount, paid, deadlinePassed);
    };
  }

  private static SessionStatus nextOfOpen(
      TokenAmount amount, PaidAmounts paid, boolean deadlinePassed) {
    if (!paid.finalInTime().isLessThan(amount)) {
      return COMPLETED;
    }
    if (!paid.seenInTime().isLessThan(amount)) {
      return CONFIRMING;
    }
    if (deadlinePassed) {
      return EXPIRED;
    }
    return paid.seenInTime().isZero() ? CREATED : PARTIALLY_PAID;
  }
}

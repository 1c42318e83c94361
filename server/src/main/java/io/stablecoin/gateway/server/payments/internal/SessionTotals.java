package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;

/**
 * Money of a session that was booked.
 *
 * @param received everything that ever became final
 * @param reversed the part of it that a reorganisation took back
 * @param refunded what was sent back or is on its way
 */
record SessionTotals(TokenAmount received, TokenAmount reversed, TokenAmount refunded) {

  static SessionTotals zero(Token token) {
    TokenAmount zero = TokenAmount.zero(token);
    return new SessionTotals(zero, zero, zero);
  }

  /** What is there: received and not reversed. */
  TokenAmount standing() {
    return received.minus(reversed);
  }

  /** What may still be refunded. */
  TokenAmount refundable() {
    TokenAmount standing = standing();
    return standing.isLessThan(refunded)
        ? TokenAmount.zero(standing.token())
        : standing.minus(refunded);
  }

  SessionTotals receive(TokenAmount amount) {
    return new SessionTotals(received.plus(amount), reversed, refunded);
  }

  SessionTotals reverse(TokenAmount amount) {
    return new SessionTotals(received, reversed.plus(amount), refunded);
  }

  SessionTotals refund(TokenAmount amount) {
    return new SessionTotals(received, reversed, refunded.plus(amount));
  }

  SessionTotals giveUpRefund(TokenAmount amount) {
    return new SessionTotals(received, reversed, refunded.minus(amount));
  }
}

package io.stablecoin.gateway.server.payments.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a merchant asks a customer for.
 *
 * @param id {@code ps_…}
 * @param live whether it is about real money
 * @param order what the merchant wrote about it
 */
record PaymentSession(
    String id,
    MerchantId merchant,
    boolean live,
    SessionStatus status,
    TokenAmount amount,
    SessionTotals totals,
    Address depositAddress,
    Order order,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> completedAt) {

  /** What the merchant wrote about a session; the gateway only keeps it. */
  record Order(
      Optional<String> description,
      Map<String, String> metadata,
      Optional<String> successUrl,
      Optional<String> cancelUrl) {

    Order {
      metadata = Map.copyOf(metadata);
    }
  }

  Token token() {
    return amount.token();
  }

  PaymentSession withTotals(SessionTotals changed) {
    return new PaymentSession(
        id,
        merchant,
        live,
        status,
        amount,
        changed,
        depositAddress,
        order,
        createdAt,
        expiresAt,
        completedAt);
  }

  /** Moves to another status, which must be one that it may move to. */
  PaymentSession moveTo(SessionStatus next, Instant now) {
    SessionTransition.between(status, next);
    return new PaymentSession(
        id,
        merchant,
        live,
        next,
        amount,
        totals,
        depositAddress,
        order,
        createdAt,
        expiresAt,
        next == SessionStatus.COMPLETED ? completedAt.or(() -> Optional.of(now)) : completedAt);
  }
}

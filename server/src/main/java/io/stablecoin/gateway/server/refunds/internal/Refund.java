package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import java.time.Instant;
import java.util.Optional;

/**
 * Money of a payment session that goes back.
 *
 * @param id {@code re_…}
 * @param reason what the merchant wrote about it
 * @param failureCode present exactly where it failed
 */
record Refund(
    String id,
    String paymentSessionId,
    MerchantId merchant,
    boolean live,
    RefundStatus status,
    TokenAmount amount,
    Address destination,
    Optional<String> reason,
    Optional<TxHash> txHash,
    Optional<String> failureCode,
    Instant createdAt,
    Optional<Instant> completedAt) {

  Refund waitForFunds() {
    return moved(RefundStatus.WAITING_FOR_FUNDS, txHash, failureCode, completedAt);
  }

  Refund submitted(TxHash hash) {
    return moved(RefundStatus.SUBMITTED, Optional.of(hash), failureCode, completedAt);
  }

  Refund completed(TxHash hash, Instant now) {
    return moved(RefundStatus.COMPLETED, Optional.of(hash), failureCode, Optional.of(now));
  }

  Refund failed(String code) {
    return moved(RefundStatus.FAILED, txHash, Optional.of(code), completedAt);
  }

  private Refund moved(
      RefundStatus next,
      Optional<TxHash> hash,
      Optional<String> failure,
      Optional<Instant> completed) {
    RefundTransition.between(status, next);
    return new Refund(
        id,
        paymentSessionId,
        merchant,
        live,
        next,
        amount,
        destination,
        reason,
        hash,
        failure,
        createdAt,
        completed);
  }
}

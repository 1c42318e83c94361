package io.stablecoin.gateway.server.disbursements;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import java.time.Instant;
import java.util.Optional;

/**
 * Money of a merchant that leaves.
 *
 * @param id {@code re_…} or {@code po_…}
 * @param requestedBy the API key that asked for it: {@code ak_…}
 * @param approvedBy the API key or the operator that agreed to it, where somebody had to
 * @param txHash of the transaction that a node took last
 * @param failureCode present exactly where it failed
 */
public record Disbursement(
    String id,
    DisbursementKind kind,
    MerchantId merchant,
    boolean live,
    String requestedBy,
    Optional<String> approvedBy,
    DisbursementStatus status,
    TokenAmount amount,
    Address destination,
    Optional<TxHash> txHash,
    Optional<String> failureCode,
    Instant createdAt,
    Optional<Instant> completedAt) {

  /** The type of the event that tells of its status: {@code payout.submitted}. */
  public String eventType() {
    return kind.code() + "." + status.code();
  }
}

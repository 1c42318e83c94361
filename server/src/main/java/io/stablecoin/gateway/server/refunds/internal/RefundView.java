package io.stablecoin.gateway.server.refunds.internal;

import java.time.Instant;
import java.util.Optional;

/**
 * A refund as the API shows it.
 *
 * @param amount decimal
 * @param txHash of the transaction that a node took last
 */
record RefundView(
    String id,
    String object,
    String status,
    String paymentSessionId,
    String amount,
    String token,
    String network,
    String destination,
    Optional<String> reason,
    Optional<String> txHash,
    Optional<String> failureCode,
    boolean live,
    Instant createdAt,
    Optional<Instant> completedAt) {}

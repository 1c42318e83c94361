package io.stablecoin.gateway.server.payouts.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A payout as the API shows it.
 *
 * @param amount decimal
 * @param txHash of the transaction that a node took last
 */
record PayoutView(
    String id,
    String object,
    String status,
    String amount,
    String token,
    String network,
    String destination,
    Optional<String> description,
    Map<String, String> metadata,
    Optional<String> txHash,
    Optional<String> failureCode,
    boolean live,
    Instant createdAt,
    Optional<Instant> completedAt) {}

package io.stablecoin.gateway.server.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payment session as the API shows it. Amounts are decimal.
 *
 * @param amountReceived final, and not taken back
 * @param amountPending seen, and not final
 * @param amountRefunded sent back, or on its way
 * @param transfers the newest 100
 * @param paymentUri for wallets (EIP-681)
 */
record SessionView(
    String id,
    String object,
    String status,
    String amount,
    String amountReceived,
    String amountPending,
    String amountRefunded,
    String token,
    String network,
    String depositAddress,
    String paymentUri,
    List<TransferView> transfers,
    Optional<String> description,
    Map<String, String> metadata,
    Optional<String> successUrl,
    Optional<String> cancelUrl,
    boolean live,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> completedAt) {}

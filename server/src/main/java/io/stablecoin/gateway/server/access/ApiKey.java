package io.stablecoin.gateway.server.access;

import io.stablecoin.gateway.types.MerchantId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a key once it was handed out.
 *
 * @param id {@code ak_…}
 * @param hint the first characters, to recognise it by: {@code sk_test_3fQ}
 */
public record ApiKey(
    String id,
    MerchantId merchant,
    boolean live,
    String hint,
    Instant createdAt,
    Optional<Instant> revokedAt) {}

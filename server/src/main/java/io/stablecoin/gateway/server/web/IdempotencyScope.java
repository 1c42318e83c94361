package io.stablecoin.gateway.server.web;

import io.stablecoin.gateway.types.MerchantId;

/**
 * Within what an idempotency key is unique: two merchants may use the same key, and so may one
 * merchant for a test and for real money.
 *
 * @param live whether it is real money
 */
public record IdempotencyScope(MerchantId merchant, boolean live) {}

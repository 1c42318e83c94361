package io.stablecoin.gateway.server.access;

import io.stablecoin.gateway.server.web.IdempotencyScope;
import io.stablecoin.gateway.types.MerchantId;

/**
 * Who sent a request, by the API key; a controller takes it as an argument, and so requires a key.
 *
 * @param apiKey the id of the key: {@code ak_…}
 * @param live whether the key is for real money
 */
public record Caller(MerchantId merchant, String apiKey, boolean live) {

  /** Within what this caller's idempotency keys are unique. */
  public IdempotencyScope idempotencyScope() {
    return new IdempotencyScope(merchant, live);
  }
}

package io.stablecoin.gateway.server.access;

/**
 * A key at the one moment when it is known in full.
 *
 * @param secret {@code sk_test_…} or {@code sk_live_…}; only its HMAC is kept
 */
public record NewApiKey(ApiKey key, String secret) {

  /** Without the secret, so that it cannot get into a log. */
  @Override
  public String toString() {
    return "NewApiKey[" + key + "]";
  }
}

package io.stablecoin.gateway.server.web;

/**
 * The {@code Idempotency-Key} of a request: 1 to 255 printable ASCII characters.
 *
 * <p>A controller that takes an {@code IdempotencyKey} requires one; one that takes an {@code
 * Optional<IdempotencyKey>} does not.
 *
 * @param value as the caller sent it
 * @param operation method and path of the request, so that one key serves one endpoint
 */
public record IdempotencyKey(String value, String operation) {

  public static final String HEADER = "Idempotency-Key";

  public IdempotencyKey {
    if (!value.matches("[ -~]{1,255}") || value.isBlank()) {
      throw new ApiProblem(
          WebProblem.IDEMPOTENCY_KEY_INVALID,
          "Idempotency-Key must be 1 to 255 printable ASCII characters.");
    }
  }
}

package io.stablecoin.gateway.signer.awskms.observation;

import io.stablecoin.gateway.signer.SigningOperation;
import java.time.Duration;

/**
 * How one request to a signer went.
 *
 * @param key the first digits of the key's id
 * @param code {@code signed}, or the code of the failure
 * @param total from the call to its end, {@code waited} included
 * @param waited for a turn within the limits of rate and concurrency
 * @param requests sent to KMS: 0 where none was, 1 where the first was answered
 * @param throttles requests that KMS answered with throttling
 */
public record SigningMeasurement(
    String key,
    SigningOperation operation,
    String code,
    Duration total,
    Duration waited,
    int requests,
    int throttles) {

  public static final String SIGNED = "signed";

  /** Requests beyond the first. */
  public int retries() {
    return Math.max(0, requests - 1);
  }

  /** What KMS and the way to it took, all retries and the proof of the signature included. */
  public Duration latency() {
    return total.minus(waited);
  }
}

package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.types.InvalidValueException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How KMS is reached. Credentials are no setting: they come from the default chain of the AWS SDK.
 *
 * @param region an AWS Region; empty takes the one in the key's ARN, else the AWS SDK's own choice
 * @param profile a profile of the shared AWS configuration; empty takes the AWS SDK's own choice
 * @param endpoint another endpoint than the Region's
 * @param maxRetries how often a request is repeated after the first attempt, 0 to {@value
 *     #MOST_RETRIES}
 * @param timeout for one operation, retries included
 */
public record KmsSettings(
    Optional<String> region,
    Optional<String> profile,
    Optional<URI> endpoint,
    int maxRetries,
    Duration timeout,
    KmsTransport transport) {

  public static final int DEFAULT_MAX_RETRIES = 3;
  public static final int MOST_RETRIES = 20;
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  /**
   * @throws InvalidValueException with code {@code kms_max_retries_invalid} or {@code
   *     kms_timeout_invalid}
   */
  public KmsSettings {
    if (maxRetries < 0 || maxRetries > MOST_RETRIES) {
      throw new InvalidValueException(
          "kms_max_retries_invalid",
          "KMS_MAX_RETRIES cannot be %d: give 0 to %d.".formatted(maxRetries, MOST_RETRIES));
    }
    if (timeout.toMillis() < 1) {
      throw new InvalidValueException(
          "kms_timeout_invalid",
          "KMS_TIMEOUT cannot be " + timeout.toMillis() + ": give milliseconds from 1 on.");
    }
  }

  /** The settings of the AWS environment, with the default number of retries and timeout. */
  public static KmsSettings defaults(KmsTransport transport) {
    return new KmsSettings(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DEFAULT_MAX_RETRIES,
        DEFAULT_TIMEOUT,
        transport);
  }

  /** The same, by another way of travel. */
  public KmsSettings over(KmsTransport other) {
    return new KmsSettings(region, profile, endpoint, maxRetries, timeout, other);
  }

  int maxAttempts() {
    return maxRetries + 1;
  }

  /** An equal share for each attempt, and one more for the waits between them. */
  Duration attemptTimeout() {
    return Duration.ofNanos(timeout.toNanos() / (maxAttempts() + 1L));
  }
}

package io.stablecoin.gateway.aws;

import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import java.time.Instant;
import java.util.Optional;

/**
 * What CloudTrail has of one request to sign.
 *
 * @param time in whole seconds
 * @param key id or ARN, where the event has it; one with a signature always has
 * @param errorCode why KMS made no signature: {@code AccessDenied}; {@code
 *     DryRunOperationException} where it would have made one
 * @param sourceAddress an IP address, or the name of an AWS service
 */
public record SigningEvent(
    Instant time,
    String requestId,
    Optional<KmsKeyId> key,
    Optional<String> errorCode,
    EventPrincipal principal,
    String sourceAddress) {

  private static final String DRY_RUN = "DryRunOperationException";

  /** Whether KMS made a signature. */
  public boolean isSigned() {
    return errorCode.isEmpty();
  }

  public boolean isDryRun() {
    return errorCode.filter(DRY_RUN::equals).isPresent();
  }
}

package io.stablecoin.gateway.signer.awskms.observation;

import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;

/**
 * How an attempt ended.
 *
 * @param code {@code signed}, {@code dry_run}, the code of the failure, or {@value #INTERNAL_ERROR}
 *     where it has none
 * @param requestId of the last answer of KMS: it finds the event in CloudTrail
 * @param requests sent to KMS, retries included: each is an event of its own in CloudTrail
 * @param txHash where a transaction was signed
 */
public record SigningResult(
    SigningOutcome outcome,
    String code,
    Optional<String> requestId,
    int requests,
    Optional<TxHash> txHash) {

  /** The code of what is an error of this program. */
  public static final String INTERNAL_ERROR = "internal_error";
}

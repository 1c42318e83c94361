package io.stablecoin.gateway.server.signing;

import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the records have of one attempt to sign.
 *
 * @param begun before anything was sent to KMS
 * @param key the first digits of the key's id
 * @param purpose the id of a transaction, {@code health_check} or {@code by_hand}
 * @param end empty where the process died before it, or lost its database
 */
public record RecordedAttempt(
    UUID id, Instant begun, String key, Optional<String> purpose, Optional<End> end) {

  /**
   * How it ended.
   *
   * @param requests sent to KMS, retries included: each is an event of its own in CloudTrail
   * @param requestId of the last answer of KMS
   */
  public record End(Instant at, SigningOutcome outcome, int requests, Optional<String> requestId) {}

  public boolean isByHand() {
    return purpose.filter(SigningPurpose.BY_HAND.id()::equals).isPresent();
  }
}

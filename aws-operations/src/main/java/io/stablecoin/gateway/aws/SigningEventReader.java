package io.stablecoin.gateway.aws;

import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.types.InvalidValueException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Picks requests to sign out of what CloudTrail writes.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/ct-sign.html">Sign in
 *     CloudTrail</a>
 */
final class SigningEventReader {

  private SigningEventReader() {}

  /**
   * Reads an event; empty for one that is no request to KMS to sign.
   *
   * @throws java.time.DateTimeException where the time is none
   */
  static Optional<SigningEvent> read(JsonNode event) {
    if (!event.path("eventSource").asString("").equals("kms.amazonaws.com")
        || !event.path("eventName").asString("").equals("Sign")) {
      return Optional.empty();
    }
    return Optional.of(
        new SigningEvent(
            Instant.parse(event.path("eventTime").asString("")),
            event.path("requestID").asString(event.path("eventID").asString("")),
            key(event),
            Optional.of(event.path("errorCode").asString("")).filter(code -> !code.isEmpty()),
            EventPrincipalReader.read(event.path("userIdentity")),
            event.path("sourceIPAddress").asString("unknown")));
  }

  /** The resource is the key itself; the parameter may be an alias, which tells no key. */
  private static Optional<KmsKeyId> key(JsonNode event) {
    return Stream.concat(
            event.path("resources").valueStream().map(resource -> resource.path("ARN")),
            Stream.of(event.path("requestParameters").path("keyId")))
        .flatMap(name -> parse(name.asString("")).stream())
        .filter(key -> !key.isAlias())
        .findFirst();
  }

  private static Optional<KmsKeyId> parse(String name) {
    try {
      return Optional.of(new KmsKeyId(name));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }
}

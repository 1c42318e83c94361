package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.SigningEvent;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.server.signing.RecordedAttempt;
import io.stablecoin.gateway.server.signing.RecordedAttempt.End;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A signature that is on one side and not on the other.
 *
 * @param key the first digits of its id
 * @param purpose of a recorded attempt
 * @param event of CloudTrail
 */
record Alarm(
    Kind kind,
    Instant time,
    String key,
    Optional<String> requestId,
    Optional<String> purpose,
    Optional<SigningEvent> event) {

  enum Kind {
    NOT_RECORDED(
        "signature_not_recorded", "CloudTrail has a signature that no attempt on record explains."),
    SIGNER_UNKNOWN(
        "signer_unknown",
        "CloudTrail has a signature at the time of an answer that got lost, and nothing in this"
            + " period shows that this principal signs for the gateway. If it does, name its role"
            + " with --signer; if it does not, it is foreign."),
    NOT_IN_CLOUDTRAIL(
        "signature_not_in_cloudtrail", "The records have a signature that CloudTrail has not."),
    CONTRADICTED(
        "signature_contradicted",
        "Records and CloudTrail disagree whether this request made a signature.");

    private final String code;
    private final String words;

    Kind(String code, String words) {
      this.code = code;
      this.words = words;
    }

    String code() {
      return code;
    }

    String words() {
      return words;
    }
  }

  static Alarm of(Kind kind, SigningEvent event, String key) {
    return new Alarm(
        kind,
        event.time(),
        key,
        Optional.of(event.requestId()),
        Optional.empty(),
        Optional.of(event));
  }

  static Alarm of(Kind kind, RecordedAttempt attempt, Optional<SigningEvent> event) {
    return new Alarm(
        kind,
        attempt.begun().truncatedTo(ChronoUnit.SECONDS),
        attempt.key(),
        attempt.end().flatMap(End::requestId),
        attempt.purpose(),
        event);
  }

  Result toResult() {
    Result result = Result.of("code", kind.code()).with("time", time.toString()).with("key", key);
    result = with(result, "requestId", requestId);
    result = with(result, "purpose", purpose);
    result = with(result, "principal", event.map(it -> it.principal().name()));
    return with(result, "sourceAddress", event.map(SigningEvent::sourceAddress));
  }

  private static Result with(Result result, String name, Optional<String> value) {
    return value.map(it -> result.with(name, it)).orElse(result);
  }

  /** One line for people. */
  String line() {
    return "%s  %s  request %s%s%s"
        .formatted(
            time,
            key,
            requestId.orElse("unknown"),
            purpose.map(it -> "  for " + it).orElse(""),
            event
                .map(it -> "  by %s from %s".formatted(it.principal().name(), it.sourceAddress()))
                .orElse(""));
  }
}

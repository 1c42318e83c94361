package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.EventPrincipal;
import io.stablecoin.gateway.aws.SigningEvent;
import io.stablecoin.gateway.server.signing.RecordedAttempt;
import io.stablecoin.gateway.server.signing.RecordedAttempt.End;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records and events that an hour of a gateway leaves behind, told second by second. */
final class Trail {

  static final String KEY = "mrk-1234abcd";
  static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
  static final Period HOUR = new Period(START, START.plus(Duration.ofHours(1)));
  static final String GATEWAY = "gateway-task";

  private static final String KEY_ARN =
      "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final List<RecordedAttempt> attempts = new ArrayList<>();
  private final List<SigningEvent> events = new ArrayList<>();
  private Set<String> signers = Set.of(GATEWAY);
  private Instant now = START.plus(Duration.ofDays(1));

  /** An attempt that ends a second after it began. */
  Trail attempt(int second, SigningOutcome outcome, int requests, @Nullable String requestId) {
    return attempt(second, "tx_1", outcome, requests, requestId);
  }

  Trail attempt(
      int second,
      String purpose,
      SigningOutcome outcome,
      int requests,
      @Nullable String requestId) {
    Instant begun = START.plusSeconds(second);
    End end = new End(begun.plusSeconds(1), outcome, requests, Optional.ofNullable(requestId));
    attempts.add(
        new RecordedAttempt(UUID.randomUUID(), begun, KEY, Optional.of(purpose), Optional.of(end)));
    return this;
  }

  Trail unfinished(int second) {
    attempts.add(
        new RecordedAttempt(
            UUID.randomUUID(),
            START.plusSeconds(second),
            KEY,
            Optional.of("tx_1"),
            Optional.empty()));
    return this;
  }

  /** The gateway's own signature, in CloudTrail. */
  Trail event(int second, String requestId) {
    return event(second, requestId, GATEWAY, null);
  }

  Trail event(int second, String requestId, String role, @Nullable String errorCode) {
    return event(KEY_ARN, second, requestId, role, errorCode);
  }

  Trail event(
      String keyArn, int second, String requestId, String role, @Nullable String errorCode) {
    events.add(
        new SigningEvent(
            START.plusSeconds(second),
            requestId,
            Optional.of(new KmsKeyId(keyArn)),
            Optional.ofNullable(errorCode),
            new EventPrincipal("1111…:assumed-role/" + role + "/one", role),
            "203.0.113.9"));
    return this;
  }

  /** The audit takes place this long after the hour began. */
  Trail auditedAfter(Duration later) {
    now = START.plus(later);
    return this;
  }

  /** The audit is told whom the gateway signs as: {@link #GATEWAY}, where nothing else is said. */
  Trail signers(String... roles) {
    signers = Set.of(roles);
    return this;
  }

  Comparison compare() {
    return new Audit(HOUR, new Limits(now, TIMEOUT, 4), signers, attempts, events)
        .compare(new TreeSet<>(List.of(KEY)));
  }

  List<String> alarms() {
    return compare().alarms().stream()
        .map(alarm -> alarm.kind().code() + " " + alarm.requestId().orElse("-"))
        .toList();
  }

  KeyCounts counts() {
    return compare().keys().getFirst();
  }
}

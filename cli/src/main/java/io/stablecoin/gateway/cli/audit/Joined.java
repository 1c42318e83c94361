package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.SigningEvent;
import io.stablecoin.gateway.server.signing.RecordedAttempt;
import io.stablecoin.gateway.server.signing.RecordedAttempt.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attempts and events that have the same request id and key, one to one, and the events that are
 * left.
 */
record Joined(Map<RecordedAttempt, SigningEvent> pairs, List<SigningEvent> left) {

  static Joined of(List<RecordedAttempt> attempts, List<SigningEvent> events) {
    // CloudTrail may deliver an event twice; KMS gives each request an id of its own.
    Map<String, SigningEvent> byRequest = new LinkedHashMap<>();
    events.forEach(event -> byRequest.putIfAbsent(event.requestId(), event));
    Map<RecordedAttempt, SigningEvent> pairs = new HashMap<>();
    for (RecordedAttempt attempt : attempts) {
      attempt
          .end()
          .flatMap(End::requestId)
          .flatMap(id -> Optional.ofNullable(byRequest.get(id)))
          .filter(event -> hasKey(event, attempt.key()))
          .ifPresent(event -> {
            pairs.put(attempt, event);
            byRequest.remove(event.requestId());
          });
    }
    return new Joined(pairs, new ArrayList<>(byRequest.values()));
  }

  static boolean hasKey(SigningEvent event, String key) {
    return event.key().filter(named -> named.label().equals(key)).isPresent();
  }

  Optional<SigningEvent> eventOf(RecordedAttempt attempt) {
    return Optional.ofNullable(pairs.get(attempt));
  }
}

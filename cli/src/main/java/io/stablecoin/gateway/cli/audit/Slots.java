package io.stablecoin.gateway.cli.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.stablecoin.gateway.server.signing.RecordedAttempt;
import io.stablecoin.gateway.server.signing.RecordedAttempt.End;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The requests that attempts sent and that have no request id on record. */
record Slots(Joined joined, Limits limits) {

  List<Slot> of(List<RecordedAttempt> attempts) {
    Map<String, Set<String>> gateways = identitiesOfGateways();
    return attempts.stream().flatMap(attempt -> slots(attempt, gateways)).toList();
  }

  /** Who signed for the gateway, by key: nobody else's event is explained by its lost answers. */
  private Map<String, Set<String>> identitiesOfGateways() {
    return joined.pairs().entrySet().stream()
        .filter(pair -> !pair.getKey().isByHand())
        .collect(
            groupingBy(
                pair -> pair.getKey().key(),
                mapping(pair -> pair.getValue().principal().identity(), toSet())));
  }

  private Stream<Slot> slots(RecordedAttempt attempt, Map<String, Set<String>> gateways) {
    // Whoever signs by hand may be another person each time.
    Set<String> identities =
        attempt.isByHand() ? Set.of() : gateways.getOrDefault(attempt.key(), Set.of());
    Instant end = attempt.end().map(End::at).orElse(attempt.begun().plus(limits.attempt()));
    Slot slot =
        new Slot(
            attempt.key(),
            attempt.begun().minus(Limits.CLOCKS),
            end.plus(Limits.CLOCKS),
            identities);
    return Collections.nCopies(unknownRequests(attempt), slot).stream();
  }

  private int unknownRequests(RecordedAttempt attempt) {
    return attempt
        .end()
        .map(end -> Math.max(0, end.requests() - (end.requestId().isPresent() ? 1 : 0)))
        .orElse(limits.requests());
  }
}

package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.server.signing.RecordedAttempt;
import io.stablecoin.gateway.server.signing.RecordedAttempt.End;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The requests that attempts sent and that have no request id on record. */
record Slots(Signers signers, Limits limits) {

  List<Slot> of(List<RecordedAttempt> attempts) {
    return attempts.stream().flatMap(this::slots).toList();
  }

  private Stream<Slot> slots(RecordedAttempt attempt) {
    Instant end = attempt.end().map(End::at).orElse(attempt.begun().plus(limits.attempt()));
    Slot slot =
        new Slot(
            attempt.key(),
            attempt.begun().minus(Limits.CLOCKS),
            end.plus(Limits.CLOCKS),
            signers.of(attempt));
    return Collections.nCopies(unknownRequests(attempt), slot).stream();
  }

  private int unknownRequests(RecordedAttempt attempt) {
    return attempt
        .end()
        .map(end -> Math.max(0, end.requests() - (end.requestId().isPresent() ? 1 : 0)))
        .orElse(limits.requests());
  }
}

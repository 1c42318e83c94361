package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.SigningEvent;
import io.stablecoin.gateway.server.signing.RecordedAttempt;
import io.stablecoin.gateway.server.signing.RecordedAttempt.End;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compares the records of signing with CloudTrail.
 *
 * @param signers ARNs of roles or users that are known to sign for the gateway
 * @param attempts those within the period and {@link Limits#MARGIN} around it
 * @param events the same
 */
record Audit(
    Period period,
    Limits limits,
    Set<String> signers,
    List<RecordedAttempt> attempts,
    List<SigningEvent> events) {

  /**
   * @param keys the first digits of the gateway's keys; events of other keys are left out
   */
  Comparison compare(NavigableSet<String> keys) {
    List<SigningEvent> ours =
        events.stream().filter(event -> keyOf(event).filter(keys::contains).isPresent()).toList();
    Joined joined = Joined.of(attempts, ours);
    List<Slot> slots = new Slots(Signers.of(joined, signers), limits).of(attempts);
    Set<SigningEvent> explained = Explanations.of(joined.left(), slots);
    List<SigningEvent> left =
        joined.left().stream().filter(event -> period.contains(event.time())).toList();
    List<SigningEvent> foreign = left.stream().filter(event -> !explained.contains(event)).toList();
    List<RecordedAttempt> own =
        attempts.stream().filter(attempt -> period.contains(attempt.begun())).toList();
    List<Alarm> alarms =
        Stream.concat(
                foreign.stream()
                    .filter(SigningEvent::isSigned)
                    .map(event -> Alarm.of(kind(event, slots), event, key(event))),
                own.stream().flatMap(attempt -> alarm(attempt, joined).stream()))
            .sorted(Comparator.comparing(Alarm::time))
            .toList();
    List<KeyCounts> counts = new ArrayList<>();
    for (String key : keys) {
      counts.add(
          counts(
              key,
              own.stream().filter(attempt -> attempt.key().equals(key)).toList(),
              joined,
              left.stream().filter(event -> key(event).equals(key)).filter(explained::contains),
              alarms));
    }
    return new Comparison(
        counts,
        alarms,
        foreign.stream()
            .filter(event -> !event.isSigned())
            .map(event -> Stranger.of(event, key(event)))
            .toList());
  }

  private static Alarm.Kind kind(SigningEvent event, List<Slot> slots) {
    return slots.stream().anyMatch(slot -> slot.mayExplain(event))
        ? Alarm.Kind.SIGNER_UNKNOWN
        : Alarm.Kind.NOT_RECORDED;
  }

  private Optional<Alarm> alarm(RecordedAttempt attempt, Joined joined) {
    Optional<SigningEvent> event = joined.eventOf(attempt);
    Optional<SigningOutcome> outcome = attempt.end().map(End::outcome);
    if (event.isPresent()) {
      boolean agreed = outcome.filter(it -> isContradicted(it, event.get().isSigned())).isEmpty();
      return agreed
          ? Optional.empty()
          : Optional.of(Alarm.of(Alarm.Kind.CONTRADICTED, attempt, event));
    }
    return outcome.filter(Audit::isSignature).isEmpty() || isPending(attempt)
        ? Optional.empty()
        : Optional.of(Alarm.of(Alarm.Kind.NOT_IN_CLOUDTRAIL, attempt, event));
  }

  private boolean isPending(RecordedAttempt attempt) {
    return attempt.end().filter(end -> limits.mayCome(end.at())).isPresent();
  }

  /** Whether KMS gave an answer with a signature, or what it took for one. */
  private static boolean isSignature(SigningOutcome outcome) {
    return outcome == SigningOutcome.SIGNED || outcome == SigningOutcome.DISCARDED;
  }

  private static boolean isContradicted(SigningOutcome outcome, boolean signed) {
    return outcome != SigningOutcome.ANSWER_LOST && isSignature(outcome) != signed;
  }

  private KeyCounts counts(
      String key,
      List<RecordedAttempt> own,
      Joined joined,
      Stream<SigningEvent> explained,
      List<Alarm> alarms) {
    return new KeyCounts(
        key,
        count(own, attempt -> has(attempt, SigningOutcome.SIGNED) && !attempt.isByHand()),
        count(own, attempt -> has(attempt, SigningOutcome.SIGNED) && attempt.isByHand()),
        count(own, attempt -> has(attempt, SigningOutcome.DRY_RUN)),
        count(own, attempt -> has(attempt, SigningOutcome.REFUSED)),
        count(own, attempt -> has(attempt, SigningOutcome.ANSWER_LOST)),
        count(own, attempt -> attempt.end().isEmpty()),
        count(
            own,
            attempt ->
                attempt.end().map(End::outcome).filter(Audit::isSignature).isPresent()
                    && joined.eventOf(attempt).isEmpty()
                    && isPending(attempt)),
        explained.count(),
        alarms.stream().filter(alarm -> alarm.key().equals(key)).count());
  }

  private static boolean has(RecordedAttempt attempt, SigningOutcome outcome) {
    return attempt.end().filter(end -> end.outcome() == outcome).isPresent();
  }

  private static long count(List<RecordedAttempt> attempts, Predicate<RecordedAttempt> which) {
    return attempts.stream().filter(which).count();
  }

  private static Optional<String> keyOf(SigningEvent event) {
    return event.key().map(key -> key.label());
  }

  private static String key(SigningEvent event) {
    return keyOf(event).orElse("");
  }
}

package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.aws.SigningEvent;
import java.time.Instant;
import java.util.Set;

/**
 * One request of an attempt whose answer is not on record: a retry's predecessor, a lost answer, or
 * all that a process sent before it died. It explains one event.
 *
 * @param from the earliest time of the event
 * @param to the latest time
 * @param signers who is known to have signed so; where nobody is, it explains nothing
 */
record Slot(String key, Instant from, Instant to, Set<String> signers) {

  boolean explains(SigningEvent event) {
    return fits(event) && signers.contains(event.principal().identity());
  }

  /** Whether only who signed is missing: it may be the gateway, and it may be anybody. */
  boolean mayExplain(SigningEvent event) {
    return fits(event) && signers.isEmpty();
  }

  private boolean fits(SigningEvent event) {
    return Joined.hasKey(event, key) && !event.time().isBefore(from) && !event.time().isAfter(to);
  }
}

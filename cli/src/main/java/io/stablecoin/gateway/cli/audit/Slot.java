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
 * @param identities who may have sent it; empty where nobody is known
 */
record Slot(String key, Instant from, Instant to, Set<String> identities) {

  boolean explains(SigningEvent event) {
    return Joined.hasKey(event, key)
        && !event.time().isBefore(from)
        && !event.time().isAfter(to)
        && (identities.isEmpty() || identities.contains(event.principal().identity()));
  }
}

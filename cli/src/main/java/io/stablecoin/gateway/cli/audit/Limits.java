package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.signer.awskms.KmsSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long things may take before they are alarms.
 *
 * @param now by the clock of this machine
 * @param attempt the longest that an attempt to sign works on
 * @param requests the most that one attempt sends
 */
record Limits(Instant now, Duration attempt, int requests) {

  /** CloudTrail delivers an event within 15 minutes, on average within 5. */
  static final Duration DELIVERY = Duration.ofMinutes(15);

  /** Between the clocks of the database and of AWS; an event's time is in whole seconds. */
  static final Duration CLOCKS = Duration.ofSeconds(5);

  /** What is read beyond both ends of a period: events and records that belong to each other. */
  static final Duration MARGIN = Duration.ofMinutes(10);

  static Limits of(KmsSettings settings, Instant now) {
    return new Limits(now, settings.timeout(), settings.maxRetries() + 1);
  }

  /** When CloudTrail will have told of all before {@code time}; empty where it has by now. */
  Optional<Instant> completeAt(Instant time) {
    return Optional.of(time.plus(DELIVERY)).filter(complete -> complete.isAfter(now));
  }

  /** Whether CloudTrail may still be about to tell of this. */
  boolean mayCome(Instant time) {
    return time.plus(DELIVERY).isAfter(now);
  }
}

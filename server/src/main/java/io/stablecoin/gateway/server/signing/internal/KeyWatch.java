package io.stablecoin.gateway.server.signing.internal;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.server.signing.KeyFinding;
import io.stablecoin.gateway.server.signing.KeyReport;
import io.stablecoin.gateway.server.signing.WatchedKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks one key, more often while it is in trouble; says once when trouble begins and once when it
 * ends. What was never checked counts as trouble, and is not worth a line.
 */
final class KeyWatch implements Periodic {

  private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);
  private static final Duration IN_TROUBLE = Duration.ofSeconds(10);
  private static final Duration ACCURACY = Duration.ofSeconds(1);
  private static final KeyFinding NOT_CHECKED =
      new KeyFinding(
          "connect",
          "not_checked_yet",
          "The key was not checked since the start.",
          "Wait some seconds.");

  private final WatchedKey key;
  private final Duration interval;
  private final InstantSource clock;
  private volatile KeyReport latest;
  private boolean saidUsable = true;
  private boolean saidWarned;
  private Instant due = Instant.EPOCH;

  KeyWatch(WatchedKey key, Duration interval, InstantSource clock) {
    this.key = key;
    this.interval = interval;
    this.clock = clock;
    this.latest = KeyReport.of(key.name(), Optional.empty(), NOT_CHECKED);
  }

  KeyReport latest() {
    return latest;
  }

  @Override
  public void tick() {
    if (clock.instant().isBefore(due)) {
      return;
    }
    KeyReport report = check();
    if (Thread.currentThread().isInterrupted()) {
      // The gateway stops; what a canceled check found is no trouble of the key.
      return;
    }
    latest = report;
    say(report);
    due = clock.instant().plus(report.usable() ? interval : shortest(interval, IN_TROUBLE));
  }

  /** A report that could not be made must not leave a better one standing. */
  private KeyReport check() {
    try {
      return key.check();
    } catch (RuntimeException e) {
      return KeyReport.of(
          key.name(),
          latest.wallet(),
          new KeyFinding(
              "connect",
              "check_failed",
              "The key could not be checked (%s).".formatted(e.getClass().getSimpleName()),
              "Look whether the gateway reaches its database."));
    }
  }

  private void say(KeyReport report) {
    if (report.usable() != saidUsable) {
      saidUsable = report.usable();
      if (saidUsable) {
        LOG.info("The key {} can sign again", key.name());
      } else {
        LOG.error("The key {} cannot sign. {}", key.name(), words(report.troubles()));
      }
    }
    if (report.warnings().isEmpty() == saidWarned && report.usable()) {
      saidWarned = !report.warnings().isEmpty();
      if (saidWarned) {
        LOG.warn("The key {} signs, but: {}", key.name(), words(report.warnings()));
      } else {
        LOG.info("The key {} has no warning any more", key.name());
      }
    }
  }

  private static String words(List<KeyFinding> findings) {
    return findings.stream().map(KeyFinding::toString).distinct().collect(joining(" "));
  }

  @Override
  public Duration pause() {
    return shortest(interval, ACCURACY);
  }

  private static Duration shortest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public String toString() {
    return "The check of the key " + key.name();
  }
}

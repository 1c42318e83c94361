package io.stablecoin.gateway.cli.audit;

import static io.stablecoin.gateway.cli.CommandFailedException.wrongUsage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** The time that is audited: from {@code from} to before {@code to}. */
record Period(Instant from, Instant to) {

  static Period parse(String from, String to) {
    Period period = new Period(instant("--from", from), instant("--to", to));
    if (!period.from.isBefore(period.to)) {
      throw wrongUsage(
          "period_empty", "--from is not before --to.", "Give the earlier time as --from.");
    }
    return period;
  }

  /** The last whole hours of which CloudTrail has told all by now. */
  static Period lastHours(int hours, Instant now) {
    Instant to = now.minus(Limits.DELIVERY).truncatedTo(ChronoUnit.HOURS);
    return new Period(to.minus(Duration.ofHours(hours)), to);
  }

  private static Instant instant(String option, String text) {
    try {
      return text.length() == "2026-11-24".length()
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw wrongUsage(
          "time_malformed",
          option + " is no time.",
          "Write it like 2026-11-24T15:00:00Z, or 2026-11-24 for its beginning in UTC.");
    }
  }

  /** With this much more at both ends. */
  Period around(Duration margin) {
    return new Period(from.minus(margin), to.plus(margin));
  }

  boolean contains(Instant time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}

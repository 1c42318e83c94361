package io.stablecoin.gateway.cli.audit;

import static io.stablecoin.gateway.cli.CommandError.PERIOD_EMPTY;
import static io.stablecoin.gateway.cli.CommandError.TIME_MALFORMED;

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
      throw PERIOD_EMPTY.failure();
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
      throw TIME_MALFORMED.because(option + " is no time.");
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

package io.stablecoin.gateway.cli.audit;

import static io.stablecoin.gateway.cli.CommandError.HOURS_INVALID;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The time to audit: from one moment to another, or some hours that are over. */
final class PeriodOptions {

  static final class Moments {

    @Option(
        names = "--from",
        paramLabel = "TIME",
        required = true,
        description = "The beginning: 2026-11-24T14:00:00Z, or 2026-11-24 in UTC.")
    private String from = "";

    @Option(
        names = "--to",
        paramLabel = "TIME",
        required = true,
        description = "The end, written the same way, which is not part of it.")
    private String to = "";
  }

  @ArgGroup(exclusive = false)
  private @Nullable Moments moments;

  @Option(
      names = "--hours",
      paramLabel = "N",
      description = {
        "Instead of both: the last N whole hours of which CloudTrail has told all, as a job audits",
        "that runs every hour."
      })
  private int hours;

  Period period(Instant now) {
    if (moments != null) {
      return Period.parse(moments.from, moments.to);
    }
    if (hours < 1) {
      throw HOURS_INVALID.failure();
    }
    return Period.lastHours(hours, now);
  }
}

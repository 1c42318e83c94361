package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.SINCE_MALFORMED;
import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.server.signing.KeyStatistics;
import io.stablecoin.gateway.server.signing.Latency;
import io.stablecoin.gateway.server.signing.SigningStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "metrics",
    description = {
      "Signatures, throttles, errors and latency of each key, from the gateway's own records in",
      "DATABASE_URL. Dry runs are the checks of a key's health; KMS bills them like signatures."
    },
    footer = {
      "",
      "Examples:",
      "  ./gateway kms metrics",
      "  ./gateway kms metrics --since 7d --json"
    })
public final class MetricsCommand implements Runnable {

  private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([smhd])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private final Console console;
  @Mixin private final KmsOptions kms;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "1h",
      description = "How far back: 90s, 30m, 1h, 7d. Default: ${DEFAULT-VALUE}.")
  private String since = "";

  public MetricsCommand(Console console, KmsOptions kms) {
    this.console = console;
    this.kms = kms;
  }

  @Override
  public void run() {
    Duration time = time();
    List<KeyStatistics> keys = read(time);
    console.print(
        Result.of("since", since).with("keys", keys.stream().map(MetricsCommand::fields).toList()),
        keys.isEmpty() ? "No requests to sign within " + since + "." : table(keys));
  }

  private Duration time() {
    Matcher time = TIME.matcher(since);
    if (!time.matches()) {
      throw SINCE_MALFORMED.failure();
    }
    return UNITS
        .getOrDefault(time.group(2), Duration.ZERO)
        .multipliedBy(Long.parseLong(time.group(1)));
  }

  private List<KeyStatistics> read(Duration time) {
    return SigningDatabase.read(kms, database -> new SigningStatistics(database).within(time));
  }

  private static Map<String, Object> fields(KeyStatistics key) {
    Result result =
        Result.of("key", key.key())
            .with("signed", key.signed())
            .with("throttled", key.throttled())
            .with("failed", key.failed())
            .with("unfinished", key.unfinished())
            .with("dryRuns", key.checks())
            .with("retries", key.retries());
    return key.latency()
        .map(latency -> result.with("latencyMillis", fields(latency).fields()))
        .orElse(result)
        .fields();
  }

  private static Result fields(Latency latency) {
    return Result.of("p50", latency.p50()).with("p95", latency.p95()).with("max", latency.max());
  }

  private static String table(List<KeyStatistics> keys) {
    return "%-14s %8s %9s %7s %10s %8s %8s   %s%n"
            .formatted(
                "key",
                "signed",
                "throttled",
                "failed",
                "unfinished",
                "dry runs",
                "retries",
                "latency p50 / p95 / max")
        + keys.stream().map(MetricsCommand::line).collect(joining("\n"));
  }

  private static String line(KeyStatistics key) {
    return "%-14s %8d %9d %7d %10d %8d %8d   %s"
        .formatted(
            key.key(),
            key.signed(),
            key.throttled(),
            key.failed(),
            key.unfinished(),
            key.checks(),
            key.retries(),
            key.latency()
                .map(it -> "%d / %d / %d ms".formatted(it.p50(), it.p95(), it.max()))
                .orElse(""));
  }
}

package io.stablecoin.gateway.cli.audit;

import static io.stablecoin.gateway.cli.CommandError.KMS_KEY_ID_MISSING;
import static io.stablecoin.gateway.cli.CommandError.SIGNER_MALFORMED;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Exit;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import io.stablecoin.gateway.cli.kms.SigningDatabase;
import io.stablecoin.gateway.server.signing.RecordedAttempt;
import io.stablecoin.gateway.server.signing.SigningHistory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "audit",
    description = {
      "Compare the gateway's record of signing, in DATABASE_URL, with CloudTrail's events, request"
          + " by",
      "request. A signature that is in one and not in the other is an alarm, and ends this with 1;"
          + " so",
      "does a period that ended less than 15 minutes ago, for CloudTrail may not have told all of"
          + " it,",
      "and one of which log files are missing.",
      "Needs cloudtrail:LookupEvents, kms:DescribeKey for the keys of KMS_KEY_ID, and kms:ListKeys",
      "where others are on record; with --events none of them. CloudTrail's own history goes back"
          + " 90",
      "days, at some 6,000 events a minute.",
      "With CLOUDWATCH_METRICS=emf, and without --json, the last line holds metrics for CloudWatch."
    },
    footer = {
      "",
      "Examples:",
      "  ./gateway kms audit --hours 2",
      "  ./gateway kms audit --from 2026-11-24T14:00:00Z --to 2026-11-24T15:00:00Z",
      "  ./gateway kms audit --from 2026-11-01 --to 2026-12-01 --events trail/ --json"
    })
public final class AuditCommand implements Callable<Integer> {

  private static final Pattern SIGNER =
      Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:(?:role|user)/.+");

  private record Records(Set<String> keys, List<RecordedAttempt> attempts) {}

  private final Console console;
  private final InstantSource clock;
  @Mixin private final KmsOptions kms;

  @ArgGroup(multiplicity = "1")
  private PeriodOptions time = new PeriodOptions();

  @Option(
      names = "--events",
      paramLabel = "PLACE",
      description = {
        "Read log files of CloudTrail instead of asking it: one of .json or .json.gz, or a folder"
            + " of",
        "them as aws s3 sync makes it, with each day of each Region."
      })
  private @Nullable Path place;

  @Option(
      names = "--signer",
      paramLabel = "ARN",
      description = {
        "A role or user that the gateway signs as; may be given more than once. Whoever made a",
        "signature that is on both sides is known already. A lost answer explains nobody else's."
      })
  private Set<String> signers = Set.of();

  public AuditCommand(Console console, KmsOptions kms, InstantSource clock) {
    this.console = console;
    this.kms = kms;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    requireSigners();
    Period period = time.period(clock.instant());
    Records records = records(period.around(Limits.MARGIN));
    EventSource source =
        place == null
            ? new EventSource.History(kms, clock.instant())
            : new EventSource.LogFiles(place, kms);
    KnownKeys keys = source.keys(records.keys());
    requireKeys(keys);
    Reading reading = source.read(period, keys, new Progress(console, clock));
    Limits limits = Limits.of(kms.settings(), clock.instant());
    Audit audit = new Audit(period, limits, signers, records.attempts(), reading.events());
    AuditReport report =
        new AuditReport(
            period,
            source,
            keys,
            reading,
            gaps(reading, keys, records.attempts()),
            audit.compare(keys.labels()),
            limits.completeAt(period.to()));
    console.printMarkup(report.toResult(), report.toMarkup());
    if (kms.variables().getOrDefault("CLOUDWATCH_METRICS", "").equals("emf")) {
      console.tell(report.metrics().line(clock.instant()));
    }
    return (report.isGood() ? Exit.DONE : Exit.FAILED).status();
  }

  /** The ARN of a session would be equal to that of nobody, and every lost answer an alarm. */
  private void requireSigners() {
    if (!signers.stream().allMatch(arn -> SIGNER.matcher(arn).matches())) {
      throw SIGNER_MALFORMED.failure();
    }
  }

  private static List<Gap> gaps(Reading reading, KnownKeys keys, List<RecordedAttempt> attempts) {
    Stream<Gap> unplaced =
        attempts.stream()
            .map(RecordedAttempt::key)
            .distinct()
            .filter(keys.unplaced()::contains)
            .map(Gap.KeyUnplaced::new);
    return Stream.concat(reading.gaps().stream(), unplaced).toList();
  }

  private Records records(Period read) {
    return SigningDatabase.read(
        kms,
        database -> {
          SigningHistory history = new SigningHistory(database);
          return new Records(history.keys(), history.between(read.from(), read.to()));
        });
  }

  private static void requireKeys(KnownKeys keys) {
    if (keys.labels().isEmpty()) {
      throw KMS_KEY_ID_MISSING.because(
          "No key was ever used on record, and KMS_KEY_ID names none that can be audited.",
          "Set KMS_KEY_ID to the id or ARN of the signing key, and check DATABASE_URL.");
    }
  }
}

package io.stablecoin.gateway.cli.audit;

import static io.stablecoin.gateway.cli.CommandError.CLOUDTRAIL_ENDPOINT_MISSING;
import static io.stablecoin.gateway.cli.CommandError.PERIOD_TOO_EARLY;

import io.stablecoin.gateway.aws.AwsAccess;
import io.stablecoin.gateway.aws.LogCoverage;
import io.stablecoin.gateway.aws.SigningEvent;
import io.stablecoin.gateway.aws.SigningEventFiles;
import io.stablecoin.gateway.aws.SigningEvents;
import io.stablecoin.gateway.aws.SigningLogs;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import io.stablecoin.gateway.server.configuration.KmsConfiguration;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Where the events of CloudTrail come from. */
sealed interface EventSource {

  /** In words, for the report. */
  String words();

  /** The keys that are audited. */
  KnownKeys keys(Collection<String> recorded);

  /**
   * The requests to sign of a period, with {@link Limits#MARGIN} around it.
   *
   * @param progress hears how many were read so far
   */
  Reading read(Period period, KnownKeys keys, IntConsumer progress);

  /** CloudTrail's own history, in each Region where a key can sign. */
  record History(KmsOptions kms, Instant now) implements EventSource {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String words() {
      return "the event history of CloudTrail";
    }

    @Override
    public KnownKeys keys(Collection<String> recorded) {
      return KnownKeys.asked(recorded, kms);
    }

    @Override
    public Reading read(Period period, KnownKeys keys, IntConsumer progress) {
      Period read = period.around(Limits.MARGIN);
      if (read.from().isBefore(now.minus(KEPT))) {
        throw PERIOD_TOO_EARLY.failure();
      }
      Optional<URI> endpoint = endpoint();
      KmsSettings settings = kms.settings();
      List<SigningEvent> events =
          keys.regions().stream()
              .map(it -> new AwsAccess(Optional.of(it), settings.profile(), endpoint, PATIENCE))
              .map(access -> SigningEvents.lookUp(access, read.from(), read.to(), progress))
              .flatMap(List::stream)
              .toList();
      return new Reading(events, keys.regions(), List.of());
    }

    private Optional<URI> endpoint() {
      Optional<URI> named = KmsConfiguration.endpointOfCloudTrail(kms.variables());
      if (named.isEmpty() && kms.settings().endpoint().isPresent()) {
        throw CLOUDTRAIL_ENDPOINT_MISSING.failure();
      }
      return named;
    }
  }

  /** Log files as the trail delivers them to S3. */
  record LogFiles(Path place, KmsOptions kms) implements EventSource {

    @Override
    public String words() {
      return "the log files at " + place;
    }

    @Override
    public KnownKeys keys(Collection<String> recorded) {
      return KnownKeys.unasked(recorded, kms);
    }

    @Override
    public Reading read(Period period, KnownKeys keys, IntConsumer progress) {
      Period read = period.around(Limits.MARGIN);
      SigningLogs logs = SigningEventFiles.read(place, read.from(), read.to());
      NavigableSet<String> regions = new TreeSet<>(keys.regions());
      regions.addAll(logs.coverage().regions());
      return new Reading(logs.events(), regions, gaps(logs.coverage(), period, regions));
    }

    /** An event is in a file of the day on which it was delivered, which may be the next. */
    private static List<Gap> gaps(
        LogCoverage coverage, Period period, NavigableSet<String> regions) {
      if (regions.isEmpty()) {
        return List.of(new Gap.NoRegion());
      }
      Instant delivered = period.to().plus(Limits.DELIVERY);
      return Stream.<Gap>concat(
              coverage.gaps(regions, period.from(), delivered).stream().map(Gap.NoLog::new),
              coverage.missing().stream().map(Gap.LogMissing::new))
          .toList();
    }
  }
}

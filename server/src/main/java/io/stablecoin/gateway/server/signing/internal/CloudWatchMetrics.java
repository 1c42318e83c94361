package io.stablecoin.gateway.server.signing.internal;

import io.stablecoin.gateway.server.signing.CloudWatchMetric;
import io.stablecoin.gateway.signer.awskms.observation.ObservedKey;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import io.stablecoin.gateway.signer.awskms.observation.SigningObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Writes metrics of signing for CloudWatch once a minute, as fine as its graphs are. Writing is
 * done in the background: a log that is not read must not hold up a signature.
 */
final class CloudWatchMetrics implements SigningObserver, Periodic {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Consumer<String> lines;
  private final InstantSource clock;
  private final Map<String, KeyTally> keys = new ConcurrentHashMap<>();

  /**
   * @param lines takes a document each, without a line break
   */
  CloudWatchMetrics(Consumer<String> lines, InstantSource clock) {
    this.lines = lines;
    this.clock = clock;
  }

  @Override
  public void connected(ObservedKey key) {
    keys.computeIfAbsent(key.key(), _ -> new KeyTally(key.created()));
  }

  @Override
  public void measured(SigningMeasurement measurement) {
    of(measurement.key()).ifPresent(tally -> tally.add(measurement));
  }

  /** A dry run that fails is an error of signing, so that an idle gateway raises the alarm too. */
  @Override
  public void checked(String key, String check, String code) {
    if (check.equals("sign_dry_run") && !code.equals("ok")) {
      of(key).ifPresent(KeyTally::addError);
    }
  }

  private Optional<KeyTally> of(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  @Override
  public void tick() {
    keys.forEach(this::write);
  }

  private void write(String key, KeyTally tally) {
    Instant now = clock.instant();
    KeyTally.Counts counts = tally.take();
    List<Long> latencies = counts.latencies();
    List<Long> first = latencies.subList(0, Math.min(MetricDocument.MOST_VALUES, latencies.size()));
    lines.accept(
        signatures(key, now, first)
            .value(CloudWatchMetric.SIGN_ERRORS, counts.errors())
            .value(CloudWatchMetric.THROTTLE_COUNT, counts.throttles())
            .value(CloudWatchMetric.KEY_AGE_DAYS, Duration.between(tally.created(), now).toDays())
            .toString());
    for (int from = first.size(); from < latencies.size(); from += MetricDocument.MOST_VALUES) {
      int to = Math.min(from + MetricDocument.MOST_VALUES, latencies.size());
      lines.accept(signatures(key, now, latencies.subList(from, to)).toString());
    }
  }

  private static MetricDocument signatures(String key, Instant now, List<Long> latencies) {
    return new MetricDocument(key, now)
        .value(CloudWatchMetric.SIGN_COUNT, latencies.size())
        .values(CloudWatchMetric.SIGN_LATENCY, latencies);
  }

  @Override
  public Duration pause() {
    return MINUTE;
  }

  @Override
  public String toString() {
    return "The metrics for CloudWatch";
  }
}

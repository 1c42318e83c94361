package io.stablecoin.gateway.signer.awskms;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/** What the AWS SDK sent for one call; it tells the calling thread before the call returns. */
final class Transmissions implements MetricPublisher {

  private static final String THROTTLED = "Throttling";

  private List<MetricCollection> attempts = List.of();

  @Override
  public void publish(MetricCollection call) {
    attempts = call.children();
  }

  /** Retries included. */
  int requests() {
    return attempts.size();
  }

  int throttles() {
    return (int) attempts.stream().filter(Transmissions::wasThrottled).count();
  }

  private static boolean wasThrottled(MetricCollection attempt) {
    return attempt.metricValues(CoreMetric.ERROR_TYPE).contains(THROTTLED);
  }

  /** Whether a request had no answer, or one that does not say that nothing was signed. */
  boolean mayHaveSigned() {
    return !attempts.stream().allMatch(Transmissions::wasRefused);
  }

  private static boolean wasRefused(MetricCollection attempt) {
    return wasThrottled(attempt)
        || attempt.metricValues(HttpMetric.HTTP_STATUS_CODE).stream()
            .anyMatch(status -> status >= 400 && status < 500);
  }

  /** The id of the last request that was answered. */
  Optional<String> requestId() {
    return attempts.reversed().stream()
        .flatMap(attempt -> attempt.metricValues(CoreMetric.AWS_REQUEST_ID).stream())
        .findFirst();
  }

  @Override
  public void close() {}
}

package io.stablecoin.gateway.signer.awskms;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.metrics.CoreMetric;
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
    return (int)
        attempts.stream()
            .filter(attempt -> attempt.metricValues(CoreMetric.ERROR_TYPE).contains(THROTTLED))
            .count();
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

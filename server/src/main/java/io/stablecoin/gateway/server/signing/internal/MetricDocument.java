package io.stablecoin.gateway.server.signing.internal;

import io.stablecoin.gateway.server.signing.CloudWatchMetric;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of a log that CloudWatch turns into metrics, for one key and for all keys together.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
 *     metric format</a>
 */
final class MetricDocument {

  /** The most that one metric may have in a document. */
  static final int MOST_VALUES = 100;

  private static final String KEY = "KeyId";

  private final ObjectNode root = JsonMapper.shared().createObjectNode();
  private final ArrayNode metrics;

  MetricDocument(String key, Instant at) {
    ObjectNode aws = root.putObject("_aws");
    aws.put("Timestamp", at.toEpochMilli());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", CloudWatchMetric.NAMESPACE);
    ArrayNode dimensionSets = directive.putArray("Dimensions");
    dimensionSets.addArray();
    dimensionSets.addArray().add(KEY);
    metrics = directive.putArray("Metrics");
    root.put(KEY, key);
  }

  MetricDocument value(CloudWatchMetric metric, long value) {
    define(metric);
    root.put(metric.metricName(), value);
    return this;
  }

  /** Leaves the metric out where there are no values: an empty list says nothing. */
  MetricDocument values(CloudWatchMetric metric, List<Long> values) {
    if (!values.isEmpty()) {
      define(metric);
      ArrayNode all = root.putArray(metric.metricName());
      values.forEach(all::add);
    }
    return this;
  }

  private void define(CloudWatchMetric metric) {
    metrics.addObject().put("Name", metric.metricName()).put("Unit", metric.unit());
  }

  @Override
  public String toString() {
    return root.toString();
  }
}

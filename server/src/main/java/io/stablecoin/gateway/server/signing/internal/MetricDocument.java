package io.stablecoin.gateway.server.signing.internal;

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

  static final String NAMESPACE = "StablecoinGateway/KMS";

  /** The most that one metric may have in a document. */
  static final int MOST_VALUES = 100;

  private static final String KEY = "KeyId";

  private final ObjectNode root = JsonMapper.shared().createObjectNode();
  private final ArrayNode metrics;

  MetricDocument(String key, Instant at) {
    ObjectNode aws = root.putObject("_aws");
    aws.put("Timestamp", at.toEpochMilli());
    ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    ArrayNode dimensionSets = directive.putArray("Dimensions");
    dimensionSets.addArray();
    dimensionSets.addArray().add(KEY);
    metrics = directive.putArray("Metrics");
    root.put(KEY, key);
  }

  MetricDocument count(String name, long value) {
    define(name, "Count");
    root.put(name, value);
    return this;
  }

  MetricDocument days(String name, long value) {
    define(name, "None");
    root.put(name, value);
    return this;
  }

  /** Leaves the metric out where there are no values: an empty list says nothing. */
  MetricDocument milliseconds(String name, List<Long> values) {
    if (!values.isEmpty()) {
      define(name, "Milliseconds");
      ArrayNode all = root.putArray(name);
      values.forEach(all::add);
    }
    return this;
  }

  private void define(String name, String unit) {
    metrics.addObject().put("Name", name).put("Unit", unit);
  }

  @Override
  public String toString() {
    return root.toString();
  }
}

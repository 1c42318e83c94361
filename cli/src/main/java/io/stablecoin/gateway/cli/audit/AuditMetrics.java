package io.stablecoin.gateway.cli.audit;

import io.stablecoin.gateway.server.signing.CloudWatchMetric;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of a log that CloudWatch turns into metrics. An audit that fails before its end writes
 * none, and is missed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
 *     metric format</a>
 */
record AuditMetrics(int alarms, boolean whole) {

  String line(Instant now) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    ObjectNode aws = root.putObject("_aws").put("Timestamp", now.toEpochMilli());
    ObjectNode directive =
        aws.putArray("CloudWatchMetrics").addObject().put("Namespace", CloudWatchMetric.NAMESPACE);
    directive.putArray("Dimensions").addArray();
    ArrayNode metrics = directive.putArray("Metrics");
    values()
        .forEach((metric, value) -> {
          metrics.addObject().put("Name", metric.metricName()).put("Unit", "Count");
          root.put(metric.metricName(), value);
        });
    return root.toString();
  }

  private Map<AuditMetric, Integer> values() {
    return Map.of(AuditMetric.ALARMS, alarms, AuditMetric.FINAL, whole ? 1 : 0);
  }
}

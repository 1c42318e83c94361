package io.stablecoin.gateway.server.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules that CloudWatch extracts metrics by; a line that breaks one is a log line and no
 * metric.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Embedded
 *     metric format</a>
 */
final class EmbeddedMetricFormat {

  private static final int LARGEST_EVENT = 256 * 1024;
  private static final Set<String> UNITS = Set.of("Count", "Milliseconds", "None");

  private EmbeddedMetricFormat() {}

  /** Reads a line. */
  static JsonNode requireValid(String line) {
    assertThat(line).doesNotContain("\n", "\r").startsWith("{").endsWith("}");
    assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST_EVENT);
    JsonNode root = JsonMapper.shared().readTree(line);
    JsonNode aws = root.path("_aws");
    assertThat(aws.propertyNames()).containsExactlyInAnyOrder("Timestamp", "CloudWatchMetrics");
    assertThat(aws.path("Timestamp").isIntegralNumber()).isTrue();
    assertThat(aws.path("Timestamp").asLong()).isGreaterThan(1_700_000_000_000L);
    assertThat(aws.path("CloudWatchMetrics").isArray()).isTrue();
    assertThat(aws.path("CloudWatchMetrics").valueStream().toList()).isNotEmpty();
    List<String> targets = new ArrayList<>(List.of("_aws"));
    aws.path("CloudWatchMetrics").forEach(directive -> targets.addAll(targets(root, directive)));
    assertThat(root.propertyNames()).containsExactlyInAnyOrderElementsOf(targets);
    return root;
  }

  private static Set<String> targets(JsonNode root, JsonNode directive) {
    assertThat(directive.propertyNames())
        .containsExactlyInAnyOrder("Namespace", "Dimensions", "Metrics");
    assertThat(directive.path("Namespace").asString()).isEqualTo("StablecoinGateway/KMS");
    Set<String> targets = new TreeSet<>();
    directive.path("Dimensions").forEach(set -> targets.addAll(dimensions(root, set)));
    assertThat(directive.path("Metrics").size()).isBetween(1, 100);
    directive.path("Metrics").forEach(metric -> targets.add(metric(root, metric)));
    return targets;
  }

  private static List<String> dimensions(JsonNode root, JsonNode set) {
    assertThat(set.isArray()).isTrue();
    assertThat(set.size()).isLessThanOrEqualTo(30);
    List<String> names = set.valueStream().map(JsonNode::stringValue).toList();
    assertThat(names)
        .allSatisfy(name -> {
          assertThat(root.path(name).isString()).isTrue();
          // ASCII without control characters, by the API reference of Dimension.
          assertThat(root.path(name).asString()).matches("[ -~]*[!-~][ -~]*");
          assertThat(root.path(name).asString()).hasSizeLessThanOrEqualTo(1024);
        });
    return names;
  }

  private static String metric(JsonNode root, JsonNode metric) {
    assertThat(metric.propertyNames()).containsExactlyInAnyOrder("Name", "Unit");
    assertThat(UNITS).contains(metric.path("Unit").asString());
    String name = metric.path("Name").stringValue();
    JsonNode target = root.path(name);
    if (target.isArray()) {
      assertThat(target.size()).isBetween(1, 100);
      assertThat(target.valueStream()).allMatch(JsonNode::isNumber);
    } else {
      assertThat(target.isNumber()).isTrue();
    }
    return name;
  }
}

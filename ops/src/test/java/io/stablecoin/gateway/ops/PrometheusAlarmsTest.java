package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The alarms of Prometheus: each reads a metric that there is, and tells what to do. */
class PrometheusAlarmsTest {

  private static final Pattern EXPRESSION =
      Pattern.compile("(?:min|max) by \\(([a-z, ]+)\\) \\((gateway_[a-z_]+)\\) (?:==|>) 0");
  private static final Pattern METRIC =
      Pattern.compile("(?m)^\\| `(gateway_[a-z_]+)` \\| (.*?) \\|.*$");
  private static final String PAGE = SourceTree.text("docs/monitoring.md");
  private static final List<JsonNode> OBJECTS = YamlFile.documents("ops/kubernetes/alarms.yaml");

  static List<JsonNode> alarms() {
    return object("PrometheusRule")
        .at("/spec/groups")
        .valueStream()
        .flatMap(group -> group.path("rules").valueStream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void readsAMetricByLabelsThatItHas(JsonNode alarm) {
    MatchResult expression = expression(alarm);
    MatchResult row =
        METRIC
            .matcher(PAGE)
            .results()
            .filter(metric -> metric.group(1).equals(expression.group(2)))
            .findFirst()
            .orElseThrow();
    assertThat(row.group(2).replace("`", "").split(", ")).contains(expression.group(1).split(", "));
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void namesARunbookThatNamesIt(JsonNode alarm) {
    String name = alarm.path("alert").asString();
    String runbook = "docs/runbooks/%s.md".formatted(name);
    assertThat(alarm.at("/annotations/summary").asString()).endsWith("Runbook " + runbook);
    assertThat(alarm.at("/labels/severity").asString()).isIn("critical", "warning");
    assertThat(SourceTree.text(runbook))
        .contains("`" + name + "`", "## What it means", "## How to see", "## What to do");
  }

  /** As docs/monitoring.md and the runbooks tell it. */
  @ParameterizedTest
  @CsvSource({
    "key-unusable, min by (name) (gateway_kms_key_usable) == 0, 5m",
    "lane-stopped, 'min by (chain, wallet) (gateway_lane_sending) == 0', 10m",
    "lane-held, 'max by (chain, wallet) (gateway_lane_held) > 0', ''"
  })
  void firesWhenThePageSays(String name, String expression, String lasting) {
    assertThat(alarms())
        .filteredOn(alarm -> alarm.path("alert").asString().equals(name))
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.path("expr").asString()).isEqualTo(expression);
          assertThat(alarm.path("for").asString("")).isEqualTo(lasting);
        });
  }

  @Test
  void watchesEveryMetricThatThePageSaysToAlarmOn() {
    assertThat(alarms().stream().map(alarm -> expression(alarm).group(2)))
        .containsAll(
            METRIC
                .matcher(PAGE)
                .results()
                .filter(metric -> metric.group().contains("Alarm on this one"))
                .map(metric -> metric.group(1))
                .toList());
  }

  @Test
  void collectsFromTheManagementPortOfTheGateways() {
    JsonNode collection = object("PodMonitor");
    JsonNode deployment =
        YamlFile.documents("ops/kubernetes/gateway.yaml").stream()
            .filter(it -> it.path("kind").asString().equals("Deployment"))
            .findFirst()
            .orElseThrow();
    assertThat(collection.at("/spec/selector/matchLabels"))
        .isEqualTo(deployment.at("/spec/template/metadata/labels"));
    assertThat(collection.at("/spec/podMetricsEndpoints"))
        .hasToString("[{\"port\":\"management\",\"path\":\"/metrics\",\"interval\":\"30s\"}]");
    assertThat(OBJECTS)
        .allSatisfy(it ->
            assertThat(it.at("/metadata/namespace"))
                .isEqualTo(deployment.at("/metadata/namespace")));
  }

  private static MatchResult expression(JsonNode alarm) {
    return EXPRESSION.matcher(alarm.path("expr").asString()).results().findFirst().orElseThrow();
  }

  private static JsonNode object(String kind) {
    return OBJECTS.stream()
        .filter(object -> object.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}

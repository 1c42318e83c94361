package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.cli.audit.AuditMetric;
import io.stablecoin.gateway.server.signing.CloudWatchMetric;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stack of alarms: each can fire, reaches somebody and tells what to do. */
class AlarmsTest {

  private static final Pattern RUNBOOK = Pattern.compile("Runbook (docs/runbooks/([a-z-]+)\\.md)");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[`([a-z-]+)`]\\(runbooks/\\1\\.md\\) \\|");
  private static final Set<String> OURS =
      Stream.concat(
              Stream.of(CloudWatchMetric.values()).map(CloudWatchMetric::metricName),
              Stream.of(AuditMetric.values()).map(AuditMetric::metricName))
          .collect(toUnmodifiableSet());
  private static final Stack STACK =
      Stack.of("ops/aws/monitoring.yaml", ParameterFile.of("production"));

  static List<String> alarms() {
    return STACK.resourcesOfType("AWS::CloudWatch::Alarm");
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void reachesSomebodyWhenItFiresAndWhenItEnds(String alarm) {
    assertThat(STACK.properties(alarm).path("AlarmActions").toString())
        .isEqualTo("[\"<AlarmTopic>\"]");
    assertThat(STACK.properties(alarm).path("OKActions").toString())
        .isEqualTo("[\"<AlarmTopic>\"]");
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void saysWhenItFires(String alarm) {
    JsonNode properties = STACK.properties(alarm);
    int periods = properties.path("EvaluationPeriods").asInt();
    assertThat(periods).isPositive();
    assertThat(properties.path("DatapointsToAlarm").asInt(periods)).isBetween(1, periods);
    assertThat(properties.path("Threshold").asString()).matches("[0-9]+");
    assertThat(properties.path("ComparisonOperator").asString()).endsWith("Threshold");
    assertThat(properties.path("TreatMissingData").asString())
        .isIn("breaching", "notBreaching", "ignore");
  }

  /** As docs/monitoring.md and the runbooks tell it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          ALARM            | METRIC            | STATISTIC   | WHEN | SECONDS | DATAPOINTS | OF
          GatewaySilent    | SignErrors        | SampleCount | < 1    | 60    | 5 | 5
          SigningFails     | SignErrors        | Sum         | > 0    | 60    | 3 | 5
          SigningThrottled | ThrottleCount     | Sum         | > 10   | 300   | 2 | 3
          SigningSlow      | SignLatency       | p99         | > 2000 | 300   | 3 | 3
          KeyOld           | KeyAgeDays        | Maximum     | > 365  | 3600  | 1 | 1
          SignaturesMany   | SuccessfulRequest | Sum         | > 350  | 300   | 1 | 1
          AuditAlarms      | AuditAlarms       | Maximum     | > 0    | 300   | 1 | 1
          AuditMissing     | AuditsFinal       | Sum         | < 1    | 3600  | 2 | 2
          """)
  void firesWhenThePageSays(
      String alarm, String metric, String statistic, String when, int seconds, int points, int of) {
    JsonNode properties = STACK.properties(alarm);
    assertThat(properties.path("MetricName").asString()).isEqualTo(metric);
    assertThat(
            properties.path("Statistic").asString(properties.path("ExtendedStatistic").asString()))
        .isEqualTo(statistic);
    assertThat(when(properties)).isEqualTo(when);
    assertThat(properties.path("Period").asInt()).isEqualTo(seconds);
    assertThat(properties.path("DatapointsToAlarm").asInt(of)).isEqualTo(points);
    assertThat(properties.path("EvaluationPeriods").asInt()).isEqualTo(of);
  }

  @Test
  void subtractsWhatGatewaysCountedFromWhatKmsMadeInAnHour() {
    JsonNode properties = STACK.properties("SignaturesUnexplained");
    assertThat(when(properties)).isEqualTo("> 20");
    assertThat(properties.path("EvaluationPeriods").asInt()).isEqualTo(1);
    JsonNode metrics = properties.path("Metrics");
    assertThat(metrics.get(0).path("Expression").asString())
        .isEqualTo("FILL(made, 0) - FILL(counted, 0)");
    assertThat(metrics.valueStream().map(it -> it.path("ReturnData").asBoolean()))
        .containsExactly(true, false, false);
    assertThat(
            metrics
                .valueStream()
                .skip(1)
                .map(it ->
                    "%s %s %s"
                        .formatted(
                            it.path("Id").asString(),
                            it.at("/MetricStat/Metric/MetricName").asString(),
                            it.at("/MetricStat/Stat").asString()
                                + it.at("/MetricStat/Period").asInt())))
        .containsExactly("made SuccessfulRequest Sum3600", "counted SignCount Sum3600");
  }

  /** What another key signs would hide as many foreign signatures of this one. */
  @Test
  void subtractsWhatWasCountedOfTheSameKeyWhereThereAreSeveral() {
    Map<String, String> parameters = new TreeMap<>(ParameterFile.of("production"));
    parameters.put("MetricKeyId", "mrk-1234");
    JsonNode alarm =
        Stack.of("ops/aws/monitoring.yaml", parameters).properties("SignaturesUnexplained");
    assertThat(alarm.at("/Metrics/2/MetricStat/Metric/Dimensions"))
        .hasToString("[{\"Name\":\"KeyId\",\"Value\":\"mrk-1234\"}]");
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void namesARunbookThatNamesIt(String alarm) {
    JsonNode properties = STACK.properties(alarm);
    MatchResult runbook =
        RUNBOOK
            .matcher(properties.path("AlarmDescription").asString())
            .results()
            .findFirst()
            .orElseThrow();
    assertThat(properties.path("AlarmName").asString())
        .isEqualTo("stablecoin-gateway-production-" + runbook.group(2));
    assertThat(SourceTree.text(runbook.group(1)))
        .contains(
            "`" + runbook.group(2) + "`", "## What it means", "## How to see", "## What to do");
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void looksAtAMetricThatThereIs(String alarm) {
    assertThat(metrics(STACK.properties(alarm))).isNotEmpty().allSatisfy(AlarmsTest::assertExists);
  }

  @Test
  void watchesEverythingThatTheGatewayReports() {
    Set<String> watched =
        alarms().stream()
            .flatMap(alarm -> metrics(STACK.properties(alarm)).stream())
            .filter(
                metric -> metric.path("Namespace").asString().equals(CloudWatchMetric.NAMESPACE))
            .map(metric -> metric.path("MetricName").asString())
            .collect(toUnmodifiableSet());
    assertThat(watched).isEqualTo(OURS);
  }

  /** What nothing means: an alarm that takes silence for health is none where it matters. */
  @ParameterizedTest
  @CsvSource({
    "GatewaySilent, breaching",
    "SigningFails, notBreaching",
    "SigningThrottled, notBreaching",
    "SigningSlow, notBreaching",
    "KeyOld, ignore",
    "SignaturesMany, notBreaching",
    "SignaturesUnexplained, notBreaching",
    "AuditAlarms, ignore",
    "AuditMissing, breaching"
  })
  void knowsWhatItMeansThatNothingIsReported(String alarm, String missing) {
    assertThat(STACK.properties(alarm).path("TreatMissingData").asString()).isEqualTo(missing);
  }

  /** The 99th of three signatures is the slowest of them. */
  @Test
  void callsNothingSlowByAHandfulOfSignatures() {
    assertThat(STACK.properties("SigningSlow").path("EvaluateLowSampleCountPercentile").asString())
        .isEqualTo("ignore");
  }

  @Test
  void isToldOfInTheTableOfAlarms() {
    Set<String> names =
        Stream.concat(
                PrometheusAlarmsTest.alarms().stream().map(it -> it.path("alert").asString()),
                Stream.of(STACK, ReplicaTest.STACK)
                    .flatMap(AlarmsTest::watches)
                    .map(it -> it.path("AlarmName").asString(it.path("Name").asString()))
                    .map(name -> name.replace("stablecoin-gateway-production-", "")))
            .collect(toUnmodifiableSet());
    assertThat(
            ROW.matcher(SourceTree.text("docs/monitoring.md")).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(names);
    assertThat(SourceTree.names("docs/runbooks"))
        .containsExactlyInAnyOrderElementsOf(names.stream().map(name -> name + ".md").toList());
  }

  @Test
  void showsMetricsThatThereAreAndEveryAlarm() {
    JsonNode dashboard =
        JsonMapper.shared()
            .readTree(STACK.properties("Dashboard").path("DashboardBody").asString());
    List<JsonNode> widgets = dashboard.path("widgets").valueStream().toList();
    assertThat(widgets.stream().flatMap(widget -> widget.at("/properties/metrics").valueStream()))
        .isNotEmpty()
        .allSatisfy(metric -> {
          if (metric.path(0).asString().equals("AWS/KMS")) {
            assertThat(metric.toString())
                .isEqualTo(
                    "[\"AWS/KMS\",\"SuccessfulRequest\",\"KeyArn\",\"%s\",\"Operation\",\"Sign\"]"
                        .formatted("<import stablecoin-gateway-production-key-arn>"));
          } else {
            assertThat(metric.path(0).asString()).isEqualTo(CloudWatchMetric.NAMESPACE);
            assertThat(metric.path(1).asString()).isIn(OURS);
          }
        });
    assertThat(
            widgets.stream()
                .flatMap(widget -> widget.at("/properties/alarms").valueStream())
                .map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(
            alarms().stream().map(alarm -> "<" + alarm + ".Arn>").toList());
  }

  @Test
  void drawsWhatItsTitlesSay() {
    JsonNode dashboard = STACK.properties("Dashboard");
    assertThat(dashboard.path("DashboardName").asString())
        .isEqualTo("stablecoin-gateway-production");
    assertThat(
            JsonMapper.shared()
                .readTree(dashboard.path("DashboardBody").asString())
                .path("widgets")
                .valueStream()
                .map(AlarmsTest::drawn))
        .containsExactly(
            "metric: Signatures: made by KMS, counted by the gateway: eu-west-1 timeSeries Sum 300"
                + " of 2",
            "metric: Trouble: eu-west-1 timeSeries Sum 300 of 2",
            "metric: How long a signature takes: eu-west-1 timeSeries p50 p99 300 of 2",
            "metric: Age of the oldest key in days: eu-west-1 singleValue Maximum 3600 of 1",
            "alarm: Alarms");
  }

  private static String drawn(JsonNode widget) {
    JsonNode properties = widget.path("properties");
    String title = widget.path("type").asString() + ": " + properties.path("title").asString();
    if (!properties.has("metrics")) {
      return title;
    }
    List<String> statistics =
        properties.has("stat")
            ? List.of(properties.path("stat").asString())
            : properties
                .path("metrics")
                .valueStream()
                .map(metric -> metric.get(metric.size() - 1).path("stat").asString())
                .toList();
    return "%s: %s %s %s %s of %d"
        .formatted(
            title,
            properties.path("region").asString(),
            properties.path("view").asString(),
            String.join(" ", statistics),
            properties.path("period").asString(),
            properties.path("metrics").size());
  }

  private static Stream<JsonNode> watches(Stack stack) {
    return Stream.of("AWS::CloudWatch::Alarm", "AWS::Events::Rule")
        .flatMap(type -> stack.resourcesOfType(type).stream())
        .map(stack::properties);
  }

  private static String when(JsonNode alarm) {
    String sign =
        switch (alarm.path("ComparisonOperator").asString()) {
          case "GreaterThanThreshold" -> "> ";
          case "LessThanThreshold" -> "< ";
          default -> "? ";
        };
    return sign + alarm.path("Threshold").asString();
  }

  /** One metric, or those that an expression is made of. */
  private static List<JsonNode> metrics(JsonNode alarm) {
    return alarm.has("MetricName")
        ? List.of(alarm)
        : alarm
            .path("Metrics")
            .valueStream()
            .map(metric -> metric.at("/MetricStat/Metric"))
            .filter(JsonNode::isObject)
            .toList();
  }

  private static void assertExists(JsonNode metric) {
    Map<String, String> dimensions =
        metric
            .path("Dimensions")
            .valueStream()
            .collect(
                toUnmodifiableMap(
                    dimension -> dimension.path("Name").asString(),
                    dimension -> dimension.path("Value").asString()));
    if (metric.path("Namespace").asString().equals("AWS/KMS")) {
      assertThat(metric.path("MetricName").asString()).isEqualTo("SuccessfulRequest");
      assertThat(dimensions)
          .isEqualTo(
              Map.of(
                  "KeyArn", "<import stablecoin-gateway-production-key-arn>",
                  "Operation", "Sign"));
    } else {
      assertThat(metric.path("Namespace").asString()).isEqualTo(CloudWatchMetric.NAMESPACE);
      assertThat(metric.path("MetricName").asString()).isIn(OURS);
      assertThat(dimensions).isEmpty();
    }
  }
}

package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The alarms that the guide makes by hand are those of the template: the CLI checks no value. */
class GuideAlarmsTest {

  private static final Pattern COMMAND =
      Pattern.compile("(?ms)^aws cloudwatch put-metric-alarm (.*?)^```$");
  private static final Pattern OPTION = Pattern.compile("--([a-z-]+) (\"[^\"]*\"|[^\"\\s]+)");

  /** The option of the CLI, and the property that it sets. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "namespace", "Namespace",
          "metric-name", "MetricName",
          "statistic", "Statistic",
          "period", "Period",
          "evaluation-periods", "EvaluationPeriods",
          "threshold", "Threshold",
          "comparison-operator", "ComparisonOperator",
          "treat-missing-data", "TreatMissingData");

  private static final Stack STACK = Stack.of("ops/aws/monitoring.yaml", parameters());

  static List<Map<String, String>> commands() {
    return COMMAND
        .matcher(SourceTree.text("docs/kms-setup.md"))
        .results()
        .map(command -> options(command.group(1)))
        .toList();
  }

  @Test
  void makesSome() {
    assertThat(commands()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isThatOfTheTemplate(Map<String, String> options) {
    JsonNode alarm = alarm(options.getOrDefault("alarm-name", ""));
    PROPERTIES.forEach((option, property) ->
        assertThat(options).containsEntry(option, alarm.path(property).asString()));
    assertThat(options.getOrDefault("datapoints-to-alarm", ""))
        .isEqualTo(alarm.path("DatapointsToAlarm").asString(""));
    assertThat(options).containsEntry("alarm-actions", "$TOPIC");
  }

  private static JsonNode alarm(String name) {
    return STACK.resourcesOfType("AWS::CloudWatch::Alarm").stream()
        .map(STACK::properties)
        .filter(properties -> properties.path("AlarmName").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> options(String command) {
    return OPTION
        .matcher(command)
        .results()
        .collect(
            toUnmodifiableMap(
                option -> option.group(1), option -> option.group(2).replace("\"", "")));
  }

  /** Of staging, with the thresholds of production. */
  private static Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>(ParameterFile.of("production"));
    parameters.put("Environment", "staging");
    return parameters;
  }
}

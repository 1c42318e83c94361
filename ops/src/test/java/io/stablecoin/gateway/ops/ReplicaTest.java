package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The stack in the Region of a replica: what it signs, and what becomes of it, is told of too. */
class ReplicaTest {

  private static final String REPLICA =
      "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

  static final Stack STACK = stack();

  private final JsonNode alarm = STACK.properties("ReplicaSigns");
  private final JsonNode rule = STACK.properties("ReplicaChanged");

  private static Stack stack() {
    Map<String, String> parameters = new TreeMap<>(ParameterFile.of("production"));
    parameters.put("ReplicaKeyArn", REPLICA);
    return Stack.of("ops/aws/replica.yaml", parameters);
  }

  /** No gateway signs there: the threshold of the key would let as many foreign ones pass. */
  @Test
  void alarmsAtTheFirstSignature() {
    assertThat(alarm.path("Namespace").asString()).isEqualTo("AWS/KMS");
    assertThat(alarm.path("MetricName").asString()).isEqualTo("SuccessfulRequest");
    assertThat(alarm.path("Dimensions"))
        .hasToString(
            "[{\"Name\":\"KeyArn\",\"Value\":\"%s\"},{\"Name\":\"Operation\",\"Value\":\"Sign\"}]"
                .formatted(REPLICA));
    assertThat(alarm.path("Statistic").asString()).isEqualTo("Sum");
    assertThat(alarm.path("ComparisonOperator").asString()).isEqualTo("GreaterThanThreshold");
    assertThat(alarm.path("Threshold").asString()).isEqualTo("0");
    assertThat(alarm.path("Period").asInt()).isEqualTo(300);
    assertThat(alarm.path("EvaluationPeriods").asInt()).isEqualTo(1);
    assertThat(alarm.path("TreatMissingData").asString()).isEqualTo("notBreaching");
  }

  @Test
  void tellsOfTheChangesThatAreToldOfTheKey() {
    JsonNode ofTheKey =
        Stack.of("ops/aws/monitoring.yaml", ParameterFile.of("production"))
            .properties("KeyChanged")
            .path("EventPattern");
    assertThat(rule.path("EventPattern").toString())
        .isEqualTo(
            ofTheKey.toString().replace("<import stablecoin-gateway-production-key-arn>", REPLICA));
  }

  @Test
  void reachesSomebody() {
    assertThat(alarm.path("AlarmActions")).hasToString("[\"<AlarmTopic>\"]");
    assertThat(alarm.path("OKActions")).hasToString("[\"<AlarmTopic>\"]");
    assertThat(rule.at("/Targets/0/Arn").asString()).isEqualTo("<AlarmTopic>");
    assertThat(STACK.properties("AlarmTopic").path("TopicName").asString())
        .isEqualTo("stablecoin-gateway-production-alarms");
    assertThat(STACK.properties("AlarmSubscription"))
        .hasToString(
            "{\"TopicArn\":\"<AlarmTopic>\",\"Protocol\":\"email\","
                + "\"Endpoint\":\"operations@example.com\"}");
    assertThat(STACK.properties("AlarmTopicPolicy").path("Topics"))
        .hasToString("[\"<AlarmTopic>\"]");
    assertThat(STACK.properties("AlarmTopicPolicy").at("/PolicyDocument/Statement"))
        .map(JsonNode::toString)
        .containsExactly(
            AlarmTopicTest.publishing(
                "AlarmsOfThisAccount",
                "cloudwatch",
                "{\"StringEquals\":{\"aws:SourceAccount\":\"111122223333\"}}"),
            AlarmTopicTest.publishing(
                "ChangesOfTheReplica",
                "events",
                "{\"ArnEquals\":{\"aws:SourceArn\":\"<ReplicaChanged.Arn>\"}}"));
  }

  @ParameterizedTest
  @CsvSource({"ReplicaSigns, AlarmName, AlarmDescription", "ReplicaChanged, Name, Description"})
  void namesARunbookThatNamesIt(String resource, String name, String description) {
    JsonNode properties = STACK.properties(resource);
    String watch = properties.path(name).asString().replace("stablecoin-gateway-production-", "");
    String runbook = "docs/runbooks/%s.md".formatted(watch);
    assertThat(properties.path(description).asString()).endsWith(runbook);
    assertThat(SourceTree.text(runbook))
        .contains("`" + watch + "`", "## What it means", "## How to see", "## What to do");
  }
}

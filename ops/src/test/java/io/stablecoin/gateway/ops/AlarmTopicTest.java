package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the alarms are told by: who may tell, who is told, and what beside them. */
class AlarmTopicTest {

  private static final Stack STACK =
      Stack.of("ops/aws/monitoring.yaml", ParameterFile.of("production"));

  @Test
  void takesMessagesFromAlarmsOfThisAccountAndFromTheRulesAlone() {
    JsonNode policy = STACK.properties("AlarmTopicPolicy");
    assertThat(STACK.properties("AlarmTopic").path("TopicName").asString())
        .isEqualTo("stablecoin-gateway-production-alarms");
    assertThat(policy.path("Topics").toString()).isEqualTo("[\"<AlarmTopic>\"]");
    assertThat(policy.at("/PolicyDocument/Statement").valueStream().map(JsonNode::toString))
        .containsExactly(
            publishing(
                "AlarmsOfThisAccount",
                "cloudwatch",
                "{\"StringEquals\":{\"aws:SourceAccount\":\"111122223333\"}}"),
            publishing(
                "ChangesOfTheKey",
                "events",
                "{\"ArnEquals\":{\"aws:SourceArn\":[\"<KeyChanged.Arn>\","
                    + "\"<TrailChanged.Arn>\",\"<TrailBucketChanged.Arn>\",\"<RoleChanged.Arn>\"]}}"));
  }

  @Test
  void reachesTheAddressOfTheParameters() {
    assertThat(STACK.properties("AlarmSubscription").toString())
        .isEqualTo(
            "{\"TopicArn\":\"<AlarmTopic>\",\"Protocol\":\"email\","
                + "\"Endpoint\":\"operations@example.com\"}");
    Map<String, String> nobody = new TreeMap<>(ParameterFile.of("production"));
    nobody.remove("AlarmEmail");
    assertThat(Stack.of("ops/aws/monitoring.yaml", nobody).resources())
        .contains("AlarmTopic")
        .doesNotContain("AlarmSubscription");
  }

  static String publishing(String sid, String service, String condition) {
    return ("{\"Sid\":\"%s\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"%s.amazonaws.com\"},"
            + "\"Action\":\"sns:Publish\",\"Resource\":\"<AlarmTopic>\",\"Condition\":%s}")
        .formatted(sid, service, condition);
  }
}

package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which calls somebody is told of, by events as CloudTrail gives them to EventBridge. */
class ChangesTest {

  private static final String KEY =
      "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";
  private static final String OTHER_KEY =
      "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
  private static final String ALIAS =
      "arn:aws:kms:eu-west-1:111122223333:alias/stablecoin-gateway-production-wallet";
  private static final Stack STACK =
      Stack.of("ops/aws/monitoring.yaml", ParameterFile.of("production"));

  static List<String> rules() {
    return STACK.resourcesOfType("AWS::Events::Rule");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void reachesTheTopicOfTheAlarmsAndNamesItsRunbook(String rule) {
    JsonNode properties = STACK.properties(rule);
    String name = properties.path("Name").asString().replace("stablecoin-gateway-production-", "");
    String runbook = "docs/runbooks/%s.md".formatted(name);
    assertThat(properties.at("/Targets/0/Arn").asString()).isEqualTo("<AlarmTopic>");
    assertThat(properties.path("Description").asString()).endsWith(runbook);
    assertThat(SourceTree.text(runbook))
        .contains("`" + name + "`", "## What it means", "## How to see", "## What to do");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CancelKeyDeletion",
        "CreateAlias",
        "CreateGrant",
        "DeleteAlias",
        "DisableKey",
        "EnableKey",
        "PutKeyPolicy",
        "ReplicateKey",
        "ScheduleKeyDeletion",
        "TagResource",
        "UntagResource",
        "UpdateAlias",
        "UpdatePrimaryRegion"
      })
  void tellsOfAChangeOfTheKeyAndOfNoOtherKey(String call) {
    assertThat(told(ofKms(call, KEY))).containsExactly("KeyChanged");
    assertThat(told(ofKms(call, OTHER_KEY))).isEmpty();
  }

  @Test
  void tellsOfTheAliasThatIsPointedAtAnotherKey() {
    assertThat(told(ofKms("UpdateAlias", ALIAS, OTHER_KEY))).containsExactly("KeyChanged");
    assertThat(told(ofKms("UpdateAlias", ALIAS + "-2", OTHER_KEY))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sign", "GetPublicKey", "DescribeKey"})
  void isSilentWhereTheKeyIsUsed(String call) {
    assertThat(told(ofKms(call, KEY))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DeleteTrail", "PutEventSelectors", "StopLogging", "UpdateTrail"})
  void tellsOfAChangeOfAnyTrail(String call) {
    assertThat(told(event("cloudtrail", call, "{}", Stream.of()))).containsExactly("TrailChanged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AttachRolePolicy",
        "CreateRole",
        "DeleteRole",
        "DeleteRolePermissionsBoundary",
        "DeleteRolePolicy",
        "DetachRolePolicy",
        "PutRolePermissionsBoundary",
        "PutRolePolicy",
        "UpdateAssumeRolePolicy",
        "UpdateRole"
      })
  void tellsOfAChangeOfTheRoleAndOfNoOtherRole(String call) {
    assertThat(told(ofIam(call, "stablecoin-gateway-production-task")))
        .containsExactly("RoleChanged");
    assertThat(told(ofIam(call, "stablecoin-gateway-staging-task"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DeleteBucketPolicy",
        "DeleteBucketPublicAccessBlock",
        "PutBucketLifecycle",
        "PutBucketObjectLockConfiguration",
        "PutBucketPolicy",
        "PutBucketPublicAccessBlock",
        "PutBucketVersioning"
      })
  void tellsOfAChangeOfTheBucketOfTheTrailAndOfNoOtherBucket(String call) {
    assertThat(told(ofBucket(call, "stablecoin-gateway-production-trail-111122223333")))
        .containsExactly("TrailBucketChanged");
    assertThat(told(ofBucket(call, "another"))).isEmpty();
  }

  /** By the name that the stack of the trail gives it. */
  @Test
  void watchesTheBucketThatThereIs() {
    assertThat(STACK.properties("TrailBucketChanged").at("/EventPattern/detail/requestParameters"))
        .hasToString(
            "{\"bucketName\":[%s]}"
                .formatted(
                    Stack.of("ops/aws/audit-trail.yaml", ParameterFile.of("production"))
                        .properties("Bucket")
                        .path("BucketName")));
  }

  private static List<String> told(JsonNode event) {
    return rules().stream().filter(rule -> pattern(rule).matches(event)).toList();
  }

  private static EventPattern pattern(String rule) {
    String pattern = STACK.properties(rule).path("EventPattern").toString();
    return new EventPattern(
        JsonMapper.shared()
            .readTree(pattern.replace("<import stablecoin-gateway-production-key-arn>", KEY)));
  }

  private static JsonNode ofKms(String call, String... resources) {
    return event("kms", call, "{\"keyId\":\"a name\"}", Stream.of(resources));
  }

  private static JsonNode ofIam(String call, String role) {
    return event("iam", call, "{\"roleName\":\"%s\"}".formatted(role), Stream.of());
  }

  private static JsonNode ofBucket(String call, String bucket) {
    return event("s3", call, "{\"bucketName\":\"%s\"}".formatted(bucket), Stream.of());
  }

  private static JsonNode event(
      String service, String call, String parameters, Stream<String> resources) {
    return JsonMapper.shared()
        .readTree(
            """
            {"source": "aws.%1$s", "detail-type": "AWS API Call via CloudTrail", "resources": [],
             "detail": {"eventSource": "%1$s.amazonaws.com", "eventName": "%2$s",
                        "requestParameters": %3$s, "resources": [%4$s]}}
            """
                .formatted(
                    service,
                    call,
                    parameters,
                    resources
                        .map("{\"accountId\": \"111122223333\", \"ARN\": \"%s\"}"::formatted)
                        .collect(Collectors.joining(","))));
  }
}

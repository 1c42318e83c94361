package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is true of all stacks, and between them. */
class StacksTest {

  /** Money, records and what runs depend on these for longer than on their stack. */
  private static final Set<String> LASTING =
      Set.of(
          "AWS::KMS::Key",
          "AWS::KMS::Alias",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "AWS::ECR::Repository",
          "AWS::Logs::LogGroup");

  @ParameterizedTest
  @CsvSource({
    "ops/aws/signing-key.yaml, SigningKey SigningKeyAlias",
    "ops/aws/audit-trail.yaml, Bucket BucketPolicy",
    "ops/aws/release.yaml, Images",
    "ops/ecs/service.yaml, Log",
    "ops/ecs/audit.yaml, Log"
  })
  void keepsWhatMustOutliveIt(String template, String resources) {
    Stack stack = Stack.of(template, all());
    assertThat(
            stack.resources().stream()
                .filter(name -> LASTING.contains(stack.resource(name).path("Type").asString())))
        .containsExactlyInAnyOrder(resources.split(" "))
        .allSatisfy(name -> {
          // Else what a failed first attempt leaves behind is in the way of the second.
          assertThat(stack.resource(name).path("DeletionPolicy").asString())
              .isEqualTo("RetainExceptOnCreate");
          assertThat(stack.resource(name).path("UpdateReplacePolicy").asString())
              .isEqualTo("Retain");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops/aws/monitoring.yaml", "ops/ecs/service.yaml", "ops/ecs/audit.yaml"})
  void importsWhatOtherStacksExport(String template) {
    Set<String> exported = new TreeSet<>(SigningKeyTest.stack("production").exports().keySet());
    exported.addAll(Stack.of("ops/aws/auditor.yaml", all()).exports().keySet());
    assertThat(Stack.of(template, all()).imports()).isNotEmpty().isSubsetOf(exported);
  }

  @Test
  void exportsTheKeyAndTheRoleOfTheTasks() {
    assertThat(SigningKeyTest.stack("staging").exports())
        .isEqualTo(
            Map.of(
                "stablecoin-gateway-staging-key-arn", "<SigningKey.Arn>",
                "stablecoin-gateway-staging-task-role-arn", "<TaskRole.Arn>"));
  }

  static Stream<String> templates() {
    return Stream.of("ops/aws", "ops/ecs")
        .flatMap(folder -> SourceTree.names(folder).stream().map(name -> folder + "/" + name))
        .filter(name -> name.endsWith(".yaml"));
  }

  /** The role of the tasks finds its keys by them, and whoever pays the bill the rest. */
  @ParameterizedTest
  @MethodSource("templates")
  void tagsWhatItMakes(String template) {
    Stack stack = Stack.of(template, all());
    String environment =
        YamlFile.document(template).at("/Parameters/Environment").isMissingNode()
            ? ""
            : ",{\"Key\":\"Environment\",\"Value\":\"production\"}";
    assertThat(stack.resources().stream().map(stack::properties))
        .filteredOn(properties -> properties.has("Tags"))
        .allSatisfy(properties ->
            assertThat(properties.path("Tags").toString())
                .startsWith(
                    "[{\"Key\":\"Application\",\"Value\":\"stablecoin-gateway\"}" + environment));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void writesPoliciesInTheLanguageOfToday(String template) {
    assertThat(YamlFile.document(template).findParents("Statement"))
        .allMatch(policy -> policy.path("Version").asString().equals("2012-10-17"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void refusesParametersThatCannotBe(String template) {
    JsonNode parameters = YamlFile.document(template).path("Parameters");
    assertThat("stablecoin-gateway").matches(pattern(parameters, "Application"));
    assertThat("Stablecoin Gateway").doesNotMatch(pattern(parameters, "Application"));
    if (parameters.has("Environment")) {
      assertThat(parameters.at("/Environment/AllowedValues"))
          .hasToString("[\"staging\",\"production\"]");
    }
    if (parameters.has("Image")) {
      assertThat(EcsTest.PARAMETERS.get("Image")).matches(pattern(parameters, "Image"));
      assertThat("stablecoin-gateway:latest").doesNotMatch(pattern(parameters, "Image"));
    }
  }

  private static String pattern(JsonNode parameters, String name) {
    return parameters.path(name).path("AllowedPattern").asString();
  }

  private static Map<String, String> all() {
    Map<String, String> values = new TreeMap<>(ParameterFile.of("production"));
    values.put("GitHubRepository", "payments/gateway");
    values.put(
        "ReplicaKeyArn",
        "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab");
    values.putAll(EcsTest.PARAMETERS);
    return values;
  }
}

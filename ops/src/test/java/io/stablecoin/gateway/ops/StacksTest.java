package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          assertThat(stack.resource(name).path("DeletionPolicy").asString()).isEqualTo("Retain");
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

  private static Map<String, String> all() {
    Map<String, String> values = new TreeMap<>(ParameterFile.of("production"));
    values.put("GitHubRepository", "payments/gateway");
    values.putAll(EcsTest.PARAMETERS);
    return values;
  }
}

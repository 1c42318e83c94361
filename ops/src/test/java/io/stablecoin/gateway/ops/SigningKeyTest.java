package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The stack of the signing key. */
class SigningKeyTest {

  static Stack stack(String environment) {
    return Stack.of("ops/aws/signing-key.yaml", ParameterFile.of(environment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "production"})
  void makesAKeyThatEthereumCanUseAndThatCanBeReplicated(String environment) {
    JsonNode key = stack(environment).properties("SigningKey");
    assertThat(key.path("KeySpec").asString()).isEqualTo("ECC_SECG_P256K1");
    assertThat(key.path("KeyUsage").asString()).isEqualTo("SIGN_VERIFY");
    assertThat(key.path("MultiRegion").asBoolean()).isTrue();
    assertThat(key.path("PendingWindowInDays").asInt()).isEqualTo(30);
    assertThat(key.path("Tags").valueStream().map(JsonNode::toString))
        .contains(
            "{\"Key\":\"Application\",\"Value\":\"stablecoin-gateway\"}",
            "{\"Key\":\"Environment\",\"Value\":\"" + environment + "\"}");
  }

  /** So that whoever takes the deny out, to make a replica, allows it to nobody unawares. */
  @ParameterizedTest
  @ValueSource(strings = {"staging", "production"})
  void allowsReplicasByNameToNobody(String environment) {
    assertThat(
            stack(environment)
                .properties("SigningKey")
                .at("/KeyPolicy/Statement")
                .valueStream()
                .filter(statement -> statement.path("Effect").asString().equals("Allow"))
                .flatMap(statement -> texts(statement.path("Action")).stream()))
        .contains("kms:PutKeyPolicy")
        .doesNotContain("kms:ReplicateKey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SigningKey", "SigningKeyAlias"})
  void keepsTheKeyWhateverBecomesOfTheStack(String name) {
    JsonNode resource = stack("production").resource(name);
    assertThat(resource.path("DeletionPolicy").asString()).isEqualTo("RetainExceptOnCreate");
    assertThat(resource.path("UpdateReplacePolicy").asString()).isEqualTo("Retain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "production"})
  void namesTheKeyAsItsEnvironmentDoes(String environment) {
    JsonNode alias = stack(environment).properties("SigningKeyAlias");
    assertThat(alias.path("AliasName").asString())
        .isEqualTo("alias/stablecoin-gateway-" + environment + "-wallet");
    assertThat(alias.path("TargetKeyId").asString()).isEqualTo("<SigningKey>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "production"})
  void allowsTheTasksWhatTheGatewayCallsAndNothingElse(String environment) {
    List<String> actions =
        stack(environment)
            .properties("TaskRole")
            .path("Policies")
            .valueStream()
            .flatMap(policy -> policy.path("PolicyDocument").path("Statement").valueStream())
            .flatMap(statement -> texts(statement.path("Action")).stream())
            .toList();
    assertThat(actions)
        .containsExactlyInAnyOrder(
            "kms:Sign", "kms:DescribeKey", "kms:GetPublicKey", "ssm:GetParametersByPath");
    assertThat(stack(environment).properties("TaskRole").has("ManagedPolicyArns")).isFalse();
    assertThat(stack(environment).properties("TaskRole").path("RoleName").asString())
        .isEqualTo("stablecoin-gateway-" + environment + "-task");
  }

  @ParameterizedTest
  @ValueSource(strings = {"staging", "production"})
  void readsTheParametersOfItsEnvironmentOnly(String environment) {
    JsonNode statement =
        stack(environment)
            .properties("TaskRole")
            .at("/Policies/1/PolicyDocument/Statement/0/Resource");
    String path = "arn:aws:ssm:*:111122223333:parameter/stablecoin-gateway/" + environment;
    assertThat(texts(statement)).containsExactly(path, path + "/*");
  }

  /** One text, or a list of them, as policies have both. */
  private static List<String> texts(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(JsonNode::asString).toList()
        : List.of(node.asString());
  }
}

package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What GitHub runs: pinned, and with no more rights than it needs. */
class WorkflowsTest {

  private static final Pattern PINNED = Pattern.compile("[a-z-]+/[a-z-]+@[0-9a-f]{40}");
  private static final Pattern LASTING_KEY =
      Pattern.compile("(?i)aws[-_](access[-_]key|secret[-_]access)|secrets\\.");

  static List<String> workflows() {
    return SourceTree.names(".github/workflows").stream()
        .map(name -> ".github/workflows/" + name)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void takesEveryActionByItsCommit(String workflow) {
    assertThat(steps(workflow).map(step -> step.path("uses").asString("")))
        .filteredOn(action -> !action.isEmpty())
        .isNotEmpty()
        .allMatch(action -> PINNED.matcher(action).matches());
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void hasNoKeyThatLasts(String workflow) {
    assertThat(LASTING_KEY.matcher(SourceTree.text(workflow)).find()).isFalse();
    assertThat(steps(workflow).filter(step -> step.path("uses").asString("").contains("checkout")))
        .allMatch(step -> !step.at("/with/persist-credentials").asBoolean(true));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void mayReadAndNoMoreUnlessAJobSaysSo(String workflow) {
    assertThat(YamlFile.document(workflow).path("permissions").toString())
        .isEqualTo("{\"contents\":\"read\"}");
  }

  /** A test that is skipped where it counts is none. */
  @ParameterizedTest
  @CsvSource({".github/workflows/ci.yml, .ci/run", ".github/workflows/release.yml, ./gateway test"})
  void testsWithAllThatTestsAreSkippedWithout(String workflow, String tests) {
    List<String> commands =
        YamlFile.document(workflow)
            .at("/jobs/test/steps")
            .valueStream()
            .map(step -> step.path("run").asString(""))
            .filter(command -> !command.isEmpty())
            .toList();
    assertThat(commands).hasSize(3).startsWith("pip install -r ops/test-requirements.txt", tests);
    assertThat(commands.getLast().lines())
        .containsExactly(
            "cat aws-operations/target/failsafe-reports/TEST-*.xml"
                + " ops/target/failsafe-reports/TEST-*.xml \\",
            "  kms-local/target/failsafe-reports/TEST-*AwsCliIT.xml"
                + " e2e/target/failsafe-reports/TEST-*KmsSetupGuideIT.xml > target/reports",
            "! grep '<skipped' target/reports");
    assertThat(SourceTree.text("ops/test-requirements.txt").lines().skip(1))
        .allMatch(line -> line.matches("[a-z-]+(\\[[a-z]+])?==[0-9.]+"))
        .anyMatch(line -> line.startsWith("moto[server]=="))
        .anyMatch(line -> line.startsWith("cfn-lint=="));
  }

  @Test
  void publishingAloneMayDoMore() {
    List<String> jobs =
        workflows().stream()
            .flatMap(workflow -> YamlFile.document(workflow).path("jobs").propertyStream())
            .filter(job -> job.getValue().has("permissions"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(jobs).containsExactly("publish");
    JsonNode publish = YamlFile.document(".github/workflows/release.yml").at("/jobs/publish");
    assertThat(publish.path("permissions").toString())
        .isEqualTo("{\"contents\":\"write\",\"id-token\":\"write\",\"attestations\":\"write\"}");
    assertThat(publish.path("needs").asString()).isEqualTo("test");
  }

  @Test
  void signsInToAwsByTheRoleOfReleases() {
    JsonNode credentials =
        steps(".github/workflows/release.yml")
            .filter(step -> step.path("uses").asString("").contains("configure-aws-credentials"))
            .findFirst()
            .orElseThrow()
            .path("with");
    assertThat(Set.copyOf(credentials.propertyNames()))
        .isEqualTo(Set.of("role-to-assume", "aws-region"));
    Stack release =
        Stack.of("ops/aws/release.yaml", Map.of("GitHubRepository", "payments/gateway"));
    assertThat(
            release.properties("ReleaseRole").at("/AssumeRolePolicyDocument/Statement/0/Condition"))
        .hasToString(
            "{\"StringEquals\":{\"token.actions.githubusercontent.com:aud\":\"sts.amazonaws.com\"},"
                + "\"StringLike\":{\"token.actions.githubusercontent.com:sub\":"
                + "\"repo:payments/gateway:ref:refs/tags/v*\"}}");
    assertThat(release.properties("ReleaseRole").at("/AssumeRolePolicyDocument/Statement"))
        .singleElement()
        .returns("<GitHub>", statement -> statement.at("/Principal/Federated").asString());
    assertThat(release.properties("GitHub").toString())
        .isEqualTo(
            "{\"Url\":\"https://token.actions.githubusercontent.com\","
                + "\"ClientIdList\":[\"sts.amazonaws.com\"]}");
    assertThat(release.properties("ReleaseRole").path("MaxSessionDuration").asInt())
        .isEqualTo(3600);
  }

  @Test
  void releasesWithARoleThatPushesImagesAndNothingElse() {
    Stack release =
        Stack.of("ops/aws/release.yaml", Map.of("GitHubRepository", "payments/gateway"));
    JsonNode role = release.properties("ReleaseRole");
    assertThat(role.has("ManagedPolicyArns")).isFalse();
    assertThat(
            role.path("Policies")
                .valueStream()
                .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream())
                .flatMap(WorkflowsTest::permissions))
        .containsExactlyInAnyOrder(
            "Allow ecr:GetAuthorizationToken on *",
            "Allow ecr:BatchCheckLayerAvailability on <Images.Arn>",
            "Allow ecr:BatchGetImage on <Images.Arn>",
            "Allow ecr:CompleteLayerUpload on <Images.Arn>",
            "Allow ecr:GetDownloadUrlForLayer on <Images.Arn>",
            "Allow ecr:InitiateLayerUpload on <Images.Arn>",
            "Allow ecr:PutImage on <Images.Arn>",
            "Allow ecr:UploadLayerPart on <Images.Arn>");
    JsonNode images = release.resource("Images");
    assertThat(images.at("/Properties/ImageTagMutability").asString()).isEqualTo("IMMUTABLE");
  }

  /** One registry: staging and production are accounts of their own, and one of them has none. */
  @Test
  void letsTheOtherAccountsPullAndNobodyElse() {
    assertThat(images(Map.of()).has("RepositoryPolicyText")).isFalse();
    assertThat(
            images(Map.of("PullAccounts", "444455556666,777788889999"))
                .at("/RepositoryPolicyText/Statement"))
        .hasToString(
            "[{\"Sid\":\"OtherAccountsPull\",\"Effect\":\"Allow\","
                + "\"Principal\":{\"AWS\":[\"444455556666\",\"777788889999\"]},"
                + "\"Action\":[\"ecr:BatchCheckLayerAvailability\",\"ecr:BatchGetImage\","
                + "\"ecr:GetDownloadUrlForLayer\"]}]");
  }

  /** An account can have one provider of an address. */
  @Test
  void trustsTheProviderThatTheAccountHasAlready() {
    String provider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
    Stack release = release(Map.of("OidcProviderArn", provider));
    assertThat(release.resources()).doesNotContain("GitHub");
    assertThat(release.properties("ReleaseRole").at("/AssumeRolePolicyDocument/Statement"))
        .singleElement()
        .returns(provider, statement -> statement.at("/Principal/Federated").asString());
  }

  private static JsonNode images(Map<String, String> parameters) {
    return release(parameters).properties("Images");
  }

  private static Stack release(Map<String, String> more) {
    Map<String, String> parameters = new TreeMap<>(more);
    parameters.put("GitHubRepository", "payments/gateway");
    return Stack.of("ops/aws/release.yaml", parameters);
  }

  @Test
  void attestsWhatItReleases() {
    String release = SourceTree.text(".github/workflows/release.yml");
    assertThat(release)
        .contains("actions/attest-build-provenance@", "actions/attest-sbom@", "sbom.json");
  }

  private static Stream<String> permissions(JsonNode statement) {
    JsonNode actions = statement.path("Action");
    return (actions.isArray() ? actions.valueStream() : Stream.of(actions))
        .map(action ->
            "%s %s on %s"
                .formatted(
                    statement.path("Effect").asString(),
                    action.asString(),
                    statement.path("Resource").asString()));
  }

  private static Stream<JsonNode> steps(String workflow) {
    return YamlFile.document(workflow)
        .path("jobs")
        .valueStream()
        .flatMap(job -> job.path("steps").valueStream());
  }
}

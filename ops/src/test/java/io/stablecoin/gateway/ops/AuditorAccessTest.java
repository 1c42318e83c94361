package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.policies.AccessRequest;
import io.stablecoin.gateway.policies.Caller;
import io.stablecoin.gateway.policies.Decision;
import io.stablecoin.gateway.policies.IdentityAccess;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PolicyKind;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the role of the audit may do, by evaluating its policies: it looks, and cannot sign. */
class AuditorAccessTest {

  private static final Caller AUDITOR =
      Caller.of("arn:aws:iam::111122223333:role/stablecoin-gateway-production-auditor");
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";
  private static final String PARAMETERS =
      "arn:aws:ssm:eu-west-1:111122223333:parameter/stablecoin-gateway/";
  private static final RequestContext OF_PRODUCTION = tags("production");

  private final Stack stack = stack(Map.of());

  @Test
  void doesWhatTheAuditCalls() {
    assertThat(decide("cloudtrail:LookupEvents", "*", RequestContext.EMPTY))
        .isEqualTo(Decision.ALLOWED);
    assertThat(decide("kms:ListKeys", "*", RequestContext.EMPTY)).isEqualTo(Decision.ALLOWED);
    assertThat(decide("kms:DescribeKey", KEY, OF_PRODUCTION)).isEqualTo(Decision.ALLOWED);
  }

  /** IAM is asked for the path, and some clients end it with a slash. */
  @ParameterizedTest
  @ValueSource(strings = {"production-audit", "production-audit/"})
  void readsItsOwnParameters(String path) {
    assertThat(decide("ssm:GetParametersByPath", PARAMETERS + path, RequestContext.EMPTY))
        .isEqualTo(Decision.ALLOWED);
  }

  @Test
  void isKnownToTheStacksThatRunIt() {
    assertThat(stack.properties("AuditorRole").path("RoleName").asString())
        .isEqualTo("stablecoin-gateway-production-auditor");
    assertThat(stack.exports())
        .isEqualTo(Map.of("stablecoin-gateway-production-auditor-role-arn", "<AuditorRole.Arn>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kms:Sign",
        "kms:CreateGrant",
        "kms:Decrypt",
        "kms:GetPublicKey",
        "kms:PutKeyPolicy",
        "kms:ReplicateKey",
        "kms:TagResource",
        "cloudtrail:StopLogging",
        "cloudtrail:PutEventSelectors",
        "s3:DeleteObject",
        "iam:PassRole",
        "sts:AssumeRole"
      })
  void doesNothingElse(String action) {
    RequestContext signing =
        OF_PRODUCTION
            .with("kms:SigningAlgorithm", "ECDSA_SHA_256")
            .with("kms:MessageType", "DIGEST");
    assertThat(decide(action, KEY, signing)).isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
  }

  @Test
  void looksAtNoKeyOfAnotherEnvironment() {
    assertThat(decide("kms:DescribeKey", KEY, tags("staging")))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
  }

  /**
   * The parameters of the gateway hold the secret of API keys and a database that can be written.
   */
  @ParameterizedTest
  @ValueSource(strings = {"production", "production/DATABASE_URL", "staging-audit"})
  void readsNoParametersOfOthers(String path) {
    assertThat(decide("ssm:GetParametersByPath", PARAMETERS + path, RequestContext.EMPTY))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
  }

  @ParameterizedTest
  @CsvSource({
    "ssm.eu-west-1.amazonaws.com, production-audit, ALLOWED",
    "s3.eu-west-1.amazonaws.com, production-audit, NOT_ALLOWED_BY_IDENTITY_POLICY",
    "ssm.eu-west-1.amazonaws.com, production, NOT_ALLOWED_BY_IDENTITY_POLICY"
  })
  void decryptsItsOwnParametersAlone(String service, String path, Decision decision) {
    List<Policy> policies = policies(stack(Map.of("ParameterKeyArn", KEY)));
    RequestContext context =
        RequestContext.EMPTY
            .with("kms:ViaService", service)
            .with("kms:EncryptionContext:PARAMETER_ARN", PARAMETERS + path + "/DATABASE_URL");
    assertThat(
            IdentityAccess.decide(
                new AccessRequest(AUDITOR, "kms:Decrypt", KEY, context), policies))
        .isEqualTo(decision);
  }

  @Test
  void isTakenByTasksOfThisAccountWhereItRunsInEcs() {
    assertThat(trust(stack))
        .isEqualTo(
            SigningKeyTest.stack("production")
                .properties("TaskRole")
                .at("/AssumeRolePolicyDocument/Statement"));
    assertThat(stack.resources()).doesNotContain("PodIdentity");
  }

  @Test
  void isTakenByOneServiceAccountOfOneClusterWhereItRunsInEks() {
    Stack inEks = stack(Map.of("EksCluster", "payments"));
    assertThat(trust(inEks))
        .hasToString(
            "[{\"Sid\":\"PodsOfTheAudit\",\"Effect\":\"Allow\","
                + "\"Principal\":{\"Service\":\"pods.eks.amazonaws.com\"},"
                + "\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"],"
                + "\"Condition\":{\"StringEquals\":{"
                + "\"aws:RequestTag/eks-cluster-arn\":"
                + "\"arn:aws:eks:eu-west-1:111122223333:cluster/payments\","
                + "\"aws:RequestTag/kubernetes-namespace\":\"stablecoin-gateway\","
                + "\"aws:RequestTag/kubernetes-service-account\":\"stablecoin-gateway-audit\"}}}]");
    assertThat(inEks.properties("PodIdentity"))
        .hasToString(
            "{\"ClusterName\":\"payments\",\"Namespace\":\"stablecoin-gateway\","
                + "\"ServiceAccount\":\"stablecoin-gateway-audit\","
                + "\"RoleArn\":\"<AuditorRole.Arn>\"}");
  }

  private static Stack stack(Map<String, String> more) {
    Map<String, String> parameters = new TreeMap<>(ParameterFile.of("production"));
    parameters.putAll(more);
    return Stack.of("ops/aws/auditor.yaml", parameters);
  }

  private static JsonNode trust(Stack stack) {
    return stack.properties("AuditorRole").at("/AssumeRolePolicyDocument/Statement");
  }

  private Decision decide(String action, String resource, RequestContext context) {
    return IdentityAccess.decide(
        new AccessRequest(AUDITOR, action, resource, context), policies(stack));
  }

  private static List<Policy> policies(Stack stack) {
    JsonNode role = stack.properties("AuditorRole");
    assertThat(role.has("ManagedPolicyArns")).isFalse();
    return role.path("Policies")
        .valueStream()
        .map(policy -> Policy.parse(PolicyKind.IDENTITY, policy.path("PolicyDocument").toString()))
        .toList();
  }

  private static RequestContext tags(String environment) {
    return RequestContext.EMPTY.withTags(
        "aws:ResourceTag/",
        Map.of("Application", "stablecoin-gateway", "Environment", environment));
  }
}

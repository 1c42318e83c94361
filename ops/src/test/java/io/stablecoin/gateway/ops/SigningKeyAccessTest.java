package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.policies.AccessRequest;
import io.stablecoin.gateway.policies.Caller;
import io.stablecoin.gateway.policies.Decision;
import io.stablecoin.gateway.policies.IdentityAccess;
import io.stablecoin.gateway.policies.KeyAccess;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PolicyKind;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who may do what with the key of production, by evaluating the policies of its stack. */
class SigningKeyAccessTest {

  private static final String ROLE =
      "arn:aws:iam::111122223333:role/stablecoin-gateway-production-task";
  private static final Caller SIGNER = Caller.of(ROLE);
  private static final Caller ADMINISTRATOR =
      Caller.of("arn:aws:iam::111122223333:role/key-administrator");
  private static final Caller OWNER = Caller.of("arn:aws:iam::111122223333:root");
  private static final Caller DEVELOPER = Caller.of("arn:aws:iam::111122223333:user/developer");
  private static final String KEY =
      "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";

  private static final RequestContext SIGNING =
      RequestContext.EMPTY
          .with("kms:SigningAlgorithm", "ECDSA_SHA_256")
          .with("kms:MessageType", "DIGEST");
  private static final Policy EVERYTHING =
      Policy.parse(
          PolicyKind.IDENTITY,
          """
          {"Version": "2012-10-17",
           "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
          """);

  /** What KMS gives a key that is made without a policy, as by a rotation. */
  private static final Policy DEFAULT_KEY_POLICY =
      Policy.parse(
          PolicyKind.RESOURCE,
          """
          {"Version": "2012-10-17",
           "Statement": [{"Effect": "Allow", "Action": "kms:*", "Resource": "*",
                          "Principal": {"AWS": "arn:aws:iam::111122223333:root"}}]}
          """);

  private final Stack stack = SigningKeyTest.stack("production");
  private final Policy keyPolicy =
      policy(PolicyKind.RESOURCE, stack.properties("SigningKey").path("KeyPolicy"));
  private final List<Policy> ofTheRole = policiesOfTheRole(stack);

  @Test
  void theSignerDoesWhatTheWalletCalls() {
    assertThat(decide(SIGNER, "kms:Sign", SIGNING, ofTheRole)).isEqualTo(Decision.ALLOWED);
    assertThat(decide(SIGNER, "kms:GetPublicKey", RequestContext.EMPTY, ofTheRole))
        .isEqualTo(Decision.ALLOWED);
    assertThat(decide(SIGNER, "kms:DescribeKey", RequestContext.EMPTY, ofTheRole))
        .isEqualTo(Decision.ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kms:CreateGrant",
        "kms:Decrypt",
        "kms:DeriveSharedSecret",
        "kms:DisableKey",
        "kms:Encrypt",
        "kms:GetKeyPolicy",
        "kms:ListGrants",
        "kms:PutKeyPolicy",
        "kms:ReplicateKey",
        "kms:ScheduleKeyDeletion",
        "kms:TagResource",
        "kms:UpdateAlias",
        "kms:Verify"
      })
  void theSignerDoesNothingElse(String action) {
    assertThat(decide(SIGNER, action, SIGNING, ofTheRole).isAllowed()).isFalse();
  }

  @Test
  void theSignerSignsNothingButDigestsOfOneAlgorithm() {
    assertThat(decide(SIGNER, "kms:Sign", SIGNING.with("kms:MessageType", "RAW"), ofTheRole))
        .isNotEqualTo(Decision.ALLOWED);
    assertThat(
            decide(
                SIGNER,
                "kms:Sign",
                SIGNING.with("kms:SigningAlgorithm", "RSASSA_PSS_SHA_256"),
                ofTheRole))
        .isNotEqualTo(Decision.ALLOWED);
  }

  @Test
  void noOtherPolicyLetsTheSignerSignMessages() {
    assertThat(decide(SIGNER, "kms:Sign", SIGNING, List.of(EVERYTHING)))
        .isEqualTo(Decision.ALLOWED);
    assertThat(
            decide(SIGNER, "kms:Sign", SIGNING.with("kms:MessageType", "RAW"), List.of(EVERYTHING)))
        .isEqualTo(Decision.DENIED_BY_RESOURCE_POLICY);
  }

  @Test
  void theSignerUsesTheNextKeyOfItsEnvironmentToo() {
    RequestContext ofTheNext = RequestContext.EMPTY.withTags("aws:ResourceTag/", tags());
    KeyAccess next = new KeyAccess(Stack.ACCOUNT, DEFAULT_KEY_POLICY, List.of());

    assertThat(next.decide(request(SIGNER, "kms:Sign", SIGNING.with(ofTheNext)), ofTheRole))
        .isEqualTo(Decision.ALLOWED);
    assertThat(next.decide(request(SIGNER, "kms:GetPublicKey", ofTheNext), ofTheRole))
        .isEqualTo(Decision.ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kms:Sign", "kms:GetPublicKey", "kms:DescribeKey"})
  void theSignerUsesNoKeyOfAnotherEnvironment(String action) {
    RequestContext ofStaging =
        RequestContext.EMPTY.withTags(
            "aws:ResourceTag/",
            Map.of("Application", "stablecoin-gateway", "Environment", "staging"));
    KeyAccess other = new KeyAccess(Stack.ACCOUNT, DEFAULT_KEY_POLICY, List.of());

    assertThat(other.decide(request(SIGNER, action, SIGNING.with(ofStaging)), ofTheRole))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
  }

  @Test
  void nobodyElseSignsWhateverElseTheyMay() {
    for (Caller other : List.of(ADMINISTRATOR, OWNER, DEVELOPER)) {
      assertThat(decide(other, "kms:Sign", SIGNING, List.of(EVERYTHING)))
          .as(other.arn())
          .isEqualTo(Decision.DENIED_BY_RESOURCE_POLICY);
    }
  }

  @Test
  void noGrantLetsSomebodyElseSign() {
    Policy grant =
        Policy.parse(
            PolicyKind.RESOURCE,
            """
            {"Version": "2012-10-17",
             "Statement": [{"Effect": "Allow", "Action": "kms:Sign", "Resource": "*",
                            "Principal": {"AWS": "arn:aws:iam::111122223333:user/developer"}}]}
            """);
    KeyAccess granted = new KeyAccess(Stack.ACCOUNT, keyPolicy, grant.statements());

    assertThat(granted.decide(request(DEVELOPER, "kms:Sign", SIGNING), List.of()))
        .isEqualTo(Decision.DENIED_BY_RESOURCE_POLICY);
  }

  @Test
  void theAdministratorLooksAfterTheKeyWithoutAnyOtherPolicy() {
    for (String action : List.of("kms:DescribeKey", "kms:PutKeyPolicy", "kms:CancelKeyDeletion")) {
      assertThat(decide(ADMINISTRATOR, action, RequestContext.EMPTY, List.of()))
          .as(action)
          .isEqualTo(Decision.ALLOWED);
    }
    assertThat(decide(ADMINISTRATOR, "kms:CreateGrant", RequestContext.EMPTY, List.of()))
        .isNotEqualTo(Decision.ALLOWED);
  }

  /** A replica has a policy of its own, which might let anybody sign with the same key material. */
  @Test
  void nobodyCopiesTheKeyToAnotherRegionWhateverElseTheyMay() {
    for (Caller caller : List.of(ADMINISTRATOR, OWNER, DEVELOPER, SIGNER)) {
      assertThat(decide(caller, "kms:ReplicateKey", RequestContext.EMPTY, List.of(EVERYTHING)))
          .as(caller.arn())
          .isEqualTo(Decision.DENIED_BY_RESOURCE_POLICY);
    }
  }

  @Test
  void nobodyDeletesTheKeyWithinAMonth() {
    for (Caller caller : List.of(ADMINISTRATOR, OWNER)) {
      assertThat(decide(caller, "kms:ScheduleKeyDeletion", days(7), List.of(EVERYTHING)))
          .isEqualTo(Decision.DENIED_BY_RESOURCE_POLICY);
      assertThat(decide(caller, "kms:ScheduleKeyDeletion", days(30), List.of(EVERYTHING)))
          .isEqualTo(Decision.ALLOWED);
    }
  }

  @Test
  void theSignerReadsTheParametersOfItsEnvironment() {
    String parameters = "arn:aws:ssm:eu-west-1:111122223333:parameter/stablecoin-gateway/";

    assertThat(ofParameters("ssm:GetParametersByPath", parameters + "production"))
        .isEqualTo(Decision.ALLOWED);
    assertThat(ofParameters("ssm:GetParametersByPath", parameters + "staging"))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(ofParameters("ssm:PutParameter", parameters + "production/DATABASE_URL"))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
  }

  @Test
  void theSignerDecryptsParametersByTheirOwnKeyAndThroughParameterStoreAlone() {
    String own = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    Map<String, String> parameters = new TreeMap<>(ParameterFile.of("production"));
    parameters.put("ParameterKeyArn", own);
    List<Policy> policies = policiesOfTheRole(Stack.of("ops/aws/signing-key.yaml", parameters));

    assertThat(decrypting(own, "ssm", "production", policies)).isEqualTo(Decision.ALLOWED);
    assertThat(decrypting(own, "s3", "production", policies))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(decrypting(own, "ssm", "production-audit", policies))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(decrypting(KEY, "ssm", "production", policies))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
  }

  private static Decision decrypting(
      String key, String service, String environment, List<Policy> policies) {
    return IdentityAccess.decide(
        new AccessRequest(
            SIGNER,
            "kms:Decrypt",
            key,
            RequestContext.EMPTY
                .with("kms:ViaService", service + ".eu-west-1.amazonaws.com")
                .with(
                    "kms:EncryptionContext:PARAMETER_ARN",
                    "arn:aws:ssm:eu-west-1:111122223333:parameter/stablecoin-gateway/%s/DATABASE_URL"
                        .formatted(environment))),
        policies);
  }

  private Decision decide(
      Caller caller, String action, RequestContext context, List<Policy> identityPolicies) {
    return new KeyAccess(Stack.ACCOUNT, keyPolicy, List.of())
        .decide(
            request(caller, action, context.withTags("aws:ResourceTag/", tags())),
            identityPolicies);
  }

  private Decision ofParameters(String action, String resource) {
    return IdentityAccess.decide(
        new AccessRequest(SIGNER, action, resource, RequestContext.EMPTY), ofTheRole);
  }

  private static AccessRequest request(Caller caller, String action, RequestContext context) {
    return new AccessRequest(caller, action, KEY, context);
  }

  private static RequestContext days(int days) {
    return RequestContext.EMPTY.with(
        "kms:ScheduleKeyDeletionPendingWindowInDays", Integer.toString(days));
  }

  /** Those that the stack gives the key. */
  private Map<String, String> tags() {
    return stack
        .properties("SigningKey")
        .path("Tags")
        .valueStream()
        .collect(
            toUnmodifiableMap(
                tag -> tag.path("Key").asString(), tag -> tag.path("Value").asString()));
  }

  private static List<Policy> policiesOfTheRole(Stack stack) {
    return stack
        .properties("TaskRole")
        .path("Policies")
        .valueStream()
        .map(policy -> policy(PolicyKind.IDENTITY, policy.path("PolicyDocument")))
        .toList();
  }

  private static Policy policy(PolicyKind kind, JsonNode document) {
    return Policy.parse(kind, document.toString().replace("<TaskRole.Arn>", ROLE));
  }
}

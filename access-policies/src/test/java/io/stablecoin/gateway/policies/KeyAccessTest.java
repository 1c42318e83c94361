package io.stablecoin.gateway.policies;

import static io.stablecoin.gateway.policies.Keys.DELEGATION;
import static io.stablecoin.gateway.policies.Keys.KEY;
import static io.stablecoin.gateway.policies.Keys.identityPolicy;
import static io.stablecoin.gateway.policies.Keys.keyPolicy;
import static io.stablecoin.gateway.policies.Keys.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alice and Bob are those of AWS's "Troubleshooting AWS KMS permissions". */
class KeyAccessTest {

  private static final Caller ALICE = Caller.of("arn:aws:iam::111122223333:user/Alice");
  private static final Caller BOB =
      Caller.of("arn:aws:sts::444455556666:assumed-role/ExampleRole/Bob");
  private static final Caller GATEWAY =
      Caller.of("arn:aws:sts::111122223333:assumed-role/gateway-task/0123abcd");
  private static final String SIGN_ANYTHING =
      """
      {"Effect": "Allow", "Action": "kms:Sign", "Resource": "*"}\
      """;
  private static final String GATEWAY_MAY_SIGN =
      """
      {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/gateway-task"},
       "Action": "kms:Sign", "Resource": "*"}\
      """;

  @Test
  void aliceHasNoPolicyAndTheKeyPolicyOnlyEnablesIamPolicies() {
    Decision decision = decide(keyPolicy(DELEGATION), ALICE, "kms:Sign");

    assertThat(decision).isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(decision.message(request(ALICE, "kms:Sign")))
        .isEqualTo(
            "User: arn:aws:iam::111122223333:user/Alice is not authorized to perform: kms:Sign on"
                + " resource: "
                + KEY
                + " because no identity-based policy allows the kms:Sign action");
  }

  @Test
  void anIdentityPolicyCountsOnceTheKeyPolicyEnablesIt() {
    assertThat(decide(keyPolicy(DELEGATION), ALICE, "kms:Sign", SIGN_ANYTHING))
        .isEqualTo(Decision.ALLOWED);
    assertThat(decide(keyPolicy(DELEGATION), ALICE, "kms:Verify", SIGN_ANYTHING))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
  }

  @Test
  void anIdentityPolicyIsNothingWithoutTheKeyPolicy() {
    Decision decision = decide(keyPolicy(GATEWAY_MAY_SIGN), ALICE, "kms:Sign", SIGN_ANYTHING);

    assertThat(decision).isEqualTo(Decision.NOT_ALLOWED_BY_RESOURCE_POLICY);
    assertThat(decision.message(request(ALICE, "kms:Sign")))
        .endsWith("because no resource-based policy allows the kms:Sign action");
  }

  @Test
  void theKeyPolicyAloneIsEnoughForAPrincipalOfTheSameAccount() {
    assertThat(decide(keyPolicy(GATEWAY_MAY_SIGN), GATEWAY, "kms:Sign"))
        .isEqualTo(Decision.ALLOWED);
    assertThat(decide(keyPolicy(GATEWAY_MAY_SIGN), GATEWAY, "kms:GetPublicKey"))
        .isEqualTo(Decision.NOT_ALLOWED_BY_RESOURCE_POLICY);
  }

  @Test
  void bobOfAnotherAccountNeedsBothPolicies() {
    String toBobsAccount =
        """
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:root"},
         "Action": "kms:Sign", "Resource": "*"}\
        """;
    String toBobsRole = toBobsAccount.replace(":root", ":role/ExampleRole");

    assertThat(decide(keyPolicy(DELEGATION, toBobsAccount), BOB, "kms:Sign", SIGN_ANYTHING))
        .isEqualTo(Decision.ALLOWED);
    assertThat(decide(keyPolicy(DELEGATION, toBobsRole), BOB, "kms:Sign"))
        .isEqualTo(Decision.NOT_ALLOWED_BY_IDENTITY_POLICY);
    assertThat(decide(keyPolicy(DELEGATION), BOB, "kms:Sign", SIGN_ANYTHING))
        .isEqualTo(Decision.NOT_ALLOWED_BY_RESOURCE_POLICY);
  }

  @Test
  void anExplicitDenyWinsWhereverItStands() {
    String deny =
        """
        {"Effect": "Deny", "Action": "kms:Sign", "Resource": "*"}\
        """;
    String denyInKeyPolicy = deny.replace("{", "{\"Principal\": \"*\", ");

    assertThat(decide(keyPolicy(DELEGATION), ALICE, "kms:Sign", SIGN_ANYTHING, deny))
        .isEqualTo(Decision.DENIED_BY_IDENTITY_POLICY);
    Decision decision =
        decide(keyPolicy(denyInKeyPolicy, DELEGATION), ALICE, "kms:Sign", SIGN_ANYTHING);
    assertThat(decision).isEqualTo(Decision.DENIED_BY_RESOURCE_POLICY);
    assertThat(decision.message(request(ALICE, "kms:Sign")))
        .endsWith(" with an explicit deny in a resource-based policy");
  }

  @Test
  void aDenyThatNamesTheAccountDeniesAllWhoAreInIt() {
    String deny = DELEGATION.replace("Allow", "Deny").replace("kms:*", "kms:Sign");

    assertThat(decide(keyPolicy(deny, GATEWAY_MAY_SIGN), GATEWAY, "kms:Sign"))
        .isEqualTo(Decision.DENIED_BY_RESOURCE_POLICY);
  }

  @Test
  void aDenyToEveryoneButTheSignerLeavesTheSignerAlone() {
    String denyOthers =
        """
        {"Effect": "Deny", "Principal": "*", "Action": "kms:Sign", "Resource": "*",
         "Condition": {"ArnNotEquals": {
           "aws:PrincipalArn": "arn:aws:iam::111122223333:role/gateway-task"}}}\
        """;
    Policy policy = keyPolicy(DELEGATION, GATEWAY_MAY_SIGN, denyOthers);

    assertThat(decide(policy, GATEWAY, "kms:Sign")).isEqualTo(Decision.ALLOWED);
    assertThat(decide(policy, ALICE, "kms:Sign", SIGN_ANYTHING))
        .isEqualTo(Decision.DENIED_BY_RESOURCE_POLICY);
  }

  @Test
  void theRootOfTheAccountNeedsNoIdentityPolicyButTheKeyPolicy() {
    Caller root = Caller.of("arn:aws:iam::111122223333:root");

    assertThat(decide(keyPolicy(DELEGATION), root, "kms:Sign")).isEqualTo(Decision.ALLOWED);
    assertThat(decide(keyPolicy(GATEWAY_MAY_SIGN), root, "kms:Sign"))
        .isEqualTo(Decision.NOT_ALLOWED_BY_RESOURCE_POLICY);
  }

  @Test
  void aGrantAllowsWhatNoPolicyDoes() {
    Statement grant =
        Statement.allowing(
            PrincipalPattern.parse("arn:aws:iam::111122223333:user/Alice").orElseThrow(),
            List.of("kms:Sign"),
            List.of());
    KeyAccess access = new KeyAccess(Keys.ACCOUNT, keyPolicy(GATEWAY_MAY_SIGN), List.of(grant));

    assertThat(access.decide(request(ALICE, "kms:Sign"), List.of())).isEqualTo(Decision.ALLOWED);
    assertThat(access.decide(request(ALICE, "kms:Verify"), List.of()))
        .isEqualTo(Decision.NOT_ALLOWED_BY_RESOURCE_POLICY);
    assertThat(access.decide(request(GATEWAY, "kms:Verify"), List.of()))
        .isEqualTo(Decision.NOT_ALLOWED_BY_RESOURCE_POLICY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sts::111122223333:assumed-role/gateway-task/0123abcd",
        "arn:aws:iam::111122223333:role/gateway-task",
        "*"
      })
  void aSessionIsMeantByItsOwnNameByItsRoleAndByAll(String principal) {
    String statement =
        GATEWAY_MAY_SIGN.replace("arn:aws:iam::111122223333:role/gateway-task", principal);

    assertThat(decide(keyPolicy(statement), GATEWAY, "kms:Sign")).isEqualTo(Decision.ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:sts::111122223333:assumed-role/gateway-task/other",
        "arn:aws:iam::111122223333:role/gateway",
        "arn:aws:iam::111122223333:user/gateway-task",
        "arn:aws:iam::444455556666:role/gateway-task",
        "AROADBQP57FF2AEXAMPLE"
      })
  void aSessionIsNotMeantByOtherNames(String principal) {
    String statement =
        GATEWAY_MAY_SIGN.replace("arn:aws:iam::111122223333:role/gateway-task", principal);

    assertThat(decide(keyPolicy(statement), GATEWAY, "kms:Sign"))
        .isEqualTo(Decision.NOT_ALLOWED_BY_RESOURCE_POLICY);
  }

  private static Decision decide(
      Policy keyPolicy, Caller caller, String action, String... identityStatements) {
    List<Policy> identity =
        identityStatements.length == 0 ? List.of() : List.of(identityPolicy(identityStatements));
    return new KeyAccess(Keys.ACCOUNT, keyPolicy, List.of())
        .decide(request(caller, action), identity);
  }
}

package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.kmslocal.principals.Principal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** The wallet's key with an administrator, the gateway that signs with it, and others. */
class PoliciesIT {

  private static final String GATEWAY_ARN =
      "arn:aws:sts::123456789012:assumed-role/gateway-task/one";
  private static final String ADMINISTRATOR_ARN = "arn:aws:iam::123456789012:user/administrator";
  private static final String KEY_POLICY =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Sid": "Administrator", "Effect": "Allow",
         "Principal": {"AWS": "arn:aws:iam::123456789012:user/administrator"},
         "NotAction": ["kms:Sign", "kms:CreateGrant"], "Resource": "*"},
        {"Sid": "Sign digests only", "Effect": "Allow",
         "Principal": {"AWS": "arn:aws:iam::123456789012:role/gateway-task"},
         "Action": "kms:Sign", "Resource": "*",
         "Condition": {"StringEquals": {"kms:SigningAlgorithm": "ECDSA_SHA_256",
                                        "kms:MessageType": "DIGEST"}}},
        {"Sid": "Look", "Effect": "Allow",
         "Principal": {"AWS": "arn:aws:iam::123456789012:role/gateway-task"},
         "Action": ["kms:GetPublicKey", "kms:DescribeKey"], "Resource": "*"},
        {"Sid": "No short deletion", "Effect": "Deny", "Principal": "*",
         "Action": "kms:ScheduleKeyDeletion", "Resource": "*",
         "Condition": {"NumericLessThan": {"kms:ScheduleKeyDeletionPendingWindowInDays": "30"}}}]}
      """;
  private static final String ADMINISTRATOR_POLICY =
      """
      {"Version": "2012-10-17", "Statement": {
        "Effect": "Allow", "Action": ["kms:CreateKey", "kms:TagResource", "kms:CreateAlias"],
        "Resource": "*"}}
      """;

  private LocalKms kms;
  private KmsClient administrator;
  private KmsClient gateway;
  private String keyArn;

  @BeforeEach
  void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    administrator = Clients.of(kms, "AKIAADMIN");
    gateway = Clients.of(kms, "AKIAGATEWAY");
    declare("AKIAADMIN", ADMINISTRATOR_ARN, ADMINISTRATOR_POLICY);
    declare("AKIAGATEWAY", GATEWAY_ARN);
    keyArn =
        administrator
            .createKey(key ->
                key.keySpec(KeySpec.ECC_SECG_P256_K1)
                    .keyUsage(KeyUsageType.SIGN_VERIFY)
                    .policy(KEY_POLICY)
                    .tags(Keys.tag("Application", "stablecoin-gateway")))
            .keyMetadata()
            .arn();
  }

  @AfterEach
  void stop() {
    administrator.close();
    gateway.close();
    kms.close();
  }

  @Test
  void theSignerDoesWhatItsStatementsAllowAndNothingElse() {
    gateway.sign(digest(keyArn));
    gateway.getPublicKey(key -> key.keyId(keyArn));
    gateway.describeKey(key -> key.keyId(keyArn));

    assertDenied(() -> gateway.getKeyPolicy(key -> key.keyId(keyArn)))
        .hasMessageContaining(
            "User: "
                + GATEWAY_ARN
                + " is not authorized to perform: kms:GetKeyPolicy on resource: "
                + keyArn
                + " because no resource-based policy allows the kms:GetKeyPolicy action");
    assertDenied(
        () -> gateway.sign(digest(keyArn).toBuilder().messageType(MessageType.RAW).build()));
  }

  @Test
  void theAdministratorCannotSign() {
    assertDenied(() -> administrator.sign(digest(keyArn)))
        .hasMessageContaining("because no resource-based policy allows the kms:Sign action");
  }

  @Test
  void aDenyInTheKeyPolicyIsTold() {
    assertDenied(() ->
            administrator.scheduleKeyDeletion(key -> key.keyId(keyArn).pendingWindowInDays(7)))
        .hasMessageContaining("with an explicit deny in a resource-based policy");
    administrator.scheduleKeyDeletion(key -> key.keyId(keyArn).pendingWindowInDays(30));
  }

  @Test
  void whatConcernsNoKeyIsDecidedByIdentityPolicies() {
    assertDenied(() -> gateway.listKeys())
        .hasMessageContaining(
            "User: "
                + GATEWAY_ARN
                + " is not authorized to perform: kms:ListKeys on resource: *"
                + " because no identity-based policy allows the kms:ListKeys action");
    assertDenied(() -> gateway.createKey());
  }

  @Test
  void anAliasNeedsPermissionOnBothItselfAndTheKey() {
    administrator.createAlias(alias -> alias.aliasName("alias/wallet").targetKeyId(keyArn));

    assertDenied(
            () -> gateway.createAlias(alias -> alias.aliasName("alias/mine").targetKeyId(keyArn)))
        .hasMessageContaining("on resource: arn:aws:kms:us-east-1:123456789012:alias/mine");
  }

  @Test
  void thePolicyOfARoleReachesKeysByTheirTagsWhereTheKeyPolicyDelegates() {
    String byTag =
        """
        {"Version": "2012-10-17", "Statement": {
          "Effect": "Allow", "Action": "kms:Sign", "Resource": "arn:aws:kms:*:123456789012:key/*",
          "Condition": {"StringEquals": {"aws:ResourceTag/Application": "stablecoin-gateway"}}}}
        """;
    declare("AKIAROOT", "arn:aws:iam::123456789012:root");
    declare("AKIAGATEWAY", GATEWAY_ARN, byTag);
    try (KmsClient root = Clients.of(kms, "AKIAROOT")) {
      String tagged = walletKey(root, "stablecoin-gateway");
      String other = walletKey(root, "something-else");

      gateway.sign(digest(tagged));
      assertDenied(() -> gateway.sign(digest(other)))
          .hasMessageContaining("because no identity-based policy allows the kms:Sign action");
    }
  }

  @Test
  void aConditionOnTheAliasOfTheRequestDeniesASignerWhoUsesTheArn() {
    changePolicy(policy ->
        policy.replace("kms:MessageType\": \"DIGEST", "kms:RequestAlias\": \"alias/wallet"));
    administrator.createAlias(alias -> alias.aliasName("alias/wallet").targetKeyId(keyArn));

    gateway.sign(digest("alias/wallet"));
    assertDenied(() -> gateway.sign(digest(keyArn)));
  }

  @Test
  void aConditionOnTheAliasesOfTheKeyHoldsHoweverItIsNamed() {
    String condition =
        "\"Condition\": {\"ForAnyValue:StringEquals\": {\"kms:ResourceAliases\": \"alias/wallet\"}},";
    changePolicy(
        policy -> policy.replace("{\"Sid\": \"Look\",", "{\"Sid\": \"Look\"," + condition));
    assertDenied(() -> gateway.getPublicKey(key -> key.keyId(keyArn)));

    administrator.createAlias(alias -> alias.aliasName("alias/wallet").targetKeyId(keyArn));

    gateway.getPublicKey(key -> key.keyId(keyArn));
  }

  @Test
  void aPrincipalMayCallFromAnEndpointOfAVpc() {
    changePolicy(policy ->
        policy.replace("\"kms:MessageType\": \"DIGEST\"", "\"aws:SourceVpce\": \"vpce-0abc\""));
    assertDenied(() -> gateway.sign(digest(keyArn)));

    kms.principals()
        .declare("AKIAGATEWAY", Principal.of(GATEWAY_ARN).with("aws:SourceVpce", "vpce-0abc"));

    gateway.sign(digest(keyArn));
  }

  @Test
  void aPolicyThatLocksItsAuthorOutIsRefusedUnlessThatIsWanted() {
    String signerOnly = KEY_POLICY.replace("user/administrator", "user/somebody-else");

    assertThatThrownBy(
            () -> administrator.putKeyPolicy(key -> key.keyId(keyArn).policy(signerOnly)))
        .isInstanceOf(MalformedPolicyDocumentException.class)
        .hasMessageContaining(
            "The new key policy will not allow you to update the key policy in the future.");
    administrator.putKeyPolicy(
        key -> key.keyId(keyArn).policy(signerOnly).bypassPolicyLockoutSafetyCheck(true));
    assertDenied(() -> administrator.getKeyPolicy(key -> key.keyId(keyArn)));
  }

  @Test
  void aPolicyThatCannotBeEvaluatedIsRefused() {
    for (String unknown :
        List.of("StringMatches\": {\"kms:KeySpec", "StringEquals\": {\"kms:KeyColour")) {
      String policy = KEY_POLICY.replace("StringEquals\": {\"kms:SigningAlgorithm", unknown);

      assertThatThrownBy(() -> administrator.putKeyPolicy(key -> key.keyId(keyArn).policy(policy)))
          .isInstanceOf(MalformedPolicyDocumentException.class)
          .hasMessageContaining("is not known");
    }
  }

  @Test
  void anAccessKeyIdOfNobodyIsRefused() {
    try (KmsClient stranger = Clients.of(kms, "AKIASTRANGER")) {
      assertThatThrownBy(() -> stranger.sign(digest(keyArn)))
          .isInstanceOfSatisfying(
              KmsException.class,
              e -> assertThat(Keys.code(e)).isEqualTo("UnrecognizedClientException"));

      kms.principals().clear();
      assertThatCode(() -> stranger.sign(digest(keyArn))).doesNotThrowAnyException();
    }
  }

  private String walletKey(KmsClient client, String application) {
    return client
        .createKey(key ->
            key.keySpec(KeySpec.ECC_SECG_P256_K1)
                .keyUsage(KeyUsageType.SIGN_VERIFY)
                .tags(Keys.tag("Application", application)))
        .keyMetadata()
        .arn();
  }

  private void changePolicy(UnaryOperator<String> change) {
    String changed = change.apply(KEY_POLICY);
    assertThat(changed).isNotEqualTo(KEY_POLICY);
    administrator.putKeyPolicy(key -> key.keyId(keyArn).policy(changed));
  }

  private void declare(String accessKeyId, String arn, String... policies) {
    kms.principals().declare(accessKeyId, Principal.of(arn, policies));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertDenied(
      ThrowingCallable call) {
    Consumer<KmsException> denied =
        e -> assertThat(Keys.code(e)).isEqualTo("AccessDeniedException");
    return assertThatThrownBy(call).isInstanceOfSatisfying(KmsException.class, denied);
  }

  private static SignRequest digest(String keyId) {
    return SignRequest.builder()
        .keyId(keyId)
        .message(SdkBytes.fromByteArray(new byte[32]))
        .messageType(MessageType.DIGEST)
        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
        .build();
  }
}

package io.stablecoin.gateway.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.kmslocal.principals.Principal;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.Tag;
import tools.jackson.databind.JsonNode;

/** The policies of the stack on a KMS endpoint that evaluates them, called as AWS would be. */
class SigningKeyIT {

  private static final String EVERYTHING =
      """
      {"Version": "2012-10-17",
       "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
      """;
  private static final String ROLE = "role/stablecoin-gateway-production-task";

  private final Stack stack = SigningKeyTest.stack("production");
  private final LocalKms endpoint =
      LocalKms.start(
          new LocalKmsSettings(0, Optional.empty(), Stack.REGION, Stack.ACCOUNT, line -> {}));
  private String key = "";

  @BeforeEach
  void makeKey() {
    declare("ADMINISTRATOR", "role/key-administrator", EVERYTHING);
    declare("DEVELOPER", "user/developer", EVERYTHING);
    declare(
        "SIGNER",
        ROLE,
        stack
            .properties("TaskRole")
            .path("Policies")
            .valueStream()
            .map(policy -> policy.path("PolicyDocument").toString())
            .toArray(String[]::new));
    JsonNode wanted = stack.properties("SigningKey");
    try (KmsClient kms = as("ADMINISTRATOR")) {
      key =
          kms.createKey(r ->
                  r.keySpec(KeySpec.fromValue(wanted.path("KeySpec").asString()))
                      .keyUsage(KeyUsageType.fromValue(wanted.path("KeyUsage").asString()))
                      .multiRegion(wanted.path("MultiRegion").asBoolean())
                      .policy(
                          wanted.path("KeyPolicy").toString().replace("<TaskRole.Arn>", arn(ROLE)))
                      .tags(
                          wanted
                              .path("Tags")
                              .valueStream()
                              .map(tag ->
                                  Tag.builder()
                                      .tagKey(tag.path("Key").asString())
                                      .tagValue(tag.path("Value").asString())
                                      .build())
                              .toList()))
              .keyMetadata()
              .keyId();
    }
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @Test
  void theSignerDoesWhatTheWalletCalls() {
    try (KmsClient kms = as("SIGNER")) {
      assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keySpec())
          .isEqualTo(KeySpec.ECC_SECG_P256_K1);
      assertThat(kms.getPublicKey(r -> r.keyId(key)).publicKey().asByteArray()).isNotEmpty();
      assertThat(sign(kms, MessageType.DIGEST)).isNotEmpty();
    }
  }

  @Test
  void theSignerSignsNoMessagesAndChangesNothing() {
    try (KmsClient kms = as("SIGNER")) {
      assertDenied(() -> sign(kms, MessageType.RAW));
      assertDenied(() -> kms.disableKey(r -> r.keyId(key)));
      assertDenied(() -> kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(30)));
    }
  }

  @Test
  void nobodyElseSigns() {
    for (String other : new String[] {"ADMINISTRATOR", "DEVELOPER"}) {
      try (KmsClient kms = as(other)) {
        assertDenied(() -> sign(kms, MessageType.DIGEST));
      }
    }
  }

  @Test
  void nobodyDeletesTheKeyWithinAMonth() {
    try (KmsClient kms = as("ADMINISTRATOR")) {
      assertDenied(() -> kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(7)));
      kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(30));
    }
  }

  private byte[] sign(KmsClient kms, MessageType type) {
    return kms.sign(r ->
            r.keyId(key)
                .messageType(type)
                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
                .message(SdkBytes.fromByteArray(new byte[32])))
        .signature()
        .asByteArray();
  }

  private static void assertDenied(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            KmsException.class,
            denial ->
                assertThat(denial.awsErrorDetails().errorCode())
                    .isEqualTo("AccessDeniedException"));
  }

  private void declare(String accessKey, String who, String... policies) {
    endpoint.principals().declare(accessKey, Principal.of(arn(who), policies));
  }

  private static String arn(String who) {
    return "arn:aws:iam::" + Stack.ACCOUNT + ":" + who;
  }

  private KmsClient as(String accessKey) {
    return KmsClient.builder()
        .endpointOverride(endpoint.endpoint())
        .region(Region.of(Stack.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "local")))
        .build();
  }
}

package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsClients;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.Tag;

class KeyAdministrationIT {

  private static final KeyAlias ALIAS = new KeyAlias("alias/gateway");

  private final LocalKms kms = LocalKms.start(LocalKmsSettings.inMemory());
  private final KmsSettings settings =
      new KmsSettings(
          Optional.of(kms.region()),
          Optional.empty(),
          Optional.of(kms.endpoint()),
          0,
          Duration.ofSeconds(30),
          KmsTransport.SHORT_LIVED);
  private final KeyAdministration administration = KeyAdministration.open(settings);

  @AfterEach
  void stop() {
    administration.close();
    kms.close();
  }

  @Test
  void createsAKeyThatSignsUnderItsAlias() {
    CreatedKey key = administration.createKey(request(Optional.of(ALIAS), false));
    assertThat(key.alias()).contains(ALIAS);
    try (KmsSigner signer = KmsSigner.connect(new KmsKeyId(ALIAS.value()), settings)) {
      assertThat(signer.keyArn()).isEqualTo(key.arn()).endsWith(key.keyId());
    }
  }

  @Test
  void writesDescriptionAndTags() {
    CreatedKey key = administration.createKey(request(Optional.empty(), false));
    try (KmsClient client = KmsClients.open(kms.region(), settings)) {
      assertThat(client.describeKey(r -> r.keyId(key.keyId())).keyMetadata().description())
          .isEqualTo("Signs for the gateway");
      assertThat(client.listResourceTags(r -> r.keyId(key.keyId())).tags())
          .containsExactly(Tag.builder().tagKey("Application").tagValue("gateway").build());
    }
  }

  @Test
  void createsAKeyForSeveralRegions() {
    assertThat(administration.createKey(request(Optional.empty(), true)).keyId())
        .startsWith("mrk-");
  }

  @Test
  void givesASecondNameToAKey() {
    CreatedKey key = administration.createKey(request(Optional.of(ALIAS), false));
    administration.createAlias(new KmsKeyId(key.keyId()), new KeyAlias("alias/second"));
    try (KmsSigner signer = KmsSigner.connect(new KmsKeyId("alias/second"), settings)) {
      assertThat(signer.keyArn()).isEqualTo(key.arn());
    }
  }

  @Test
  void namesTheKeyThatIsLeftWithoutItsAlias() {
    administration.createKey(request(Optional.of(ALIAS), false));
    AwsOperationException failure =
        failure(() -> administration.createKey(request(Optional.of(ALIAS), false)));
    assertThat(failure.code()).isEqualTo("kms_alias_failed");
    assertThat(failure.reason()).contains("was created").contains("taken");
    assertThat(failure.remedy()).contains("create-alias");
  }

  @Test
  void namesAnAliasThatIsTaken() {
    CreatedKey key = administration.createKey(request(Optional.of(ALIAS), false));
    assertThat(failure(() -> administration.createAlias(new KmsKeyId(key.keyId()), ALIAS)).code())
        .isEqualTo("kms_alias_exists");
  }

  @Test
  void namesThePermissionThatIsMissing() {
    kms.faults().fail("CreateKey", 1, "AccessDeniedException");
    AwsOperationException failure =
        failure(() -> administration.createKey(request(Optional.empty(), false)));
    assertThat(failure.code()).isEqualTo("access_denied");
    assertThat(failure.remedy()).contains("kms:CreateKey");
  }

  @Test
  void namesAQuotaThatIsReached() {
    kms.faults().fail("CreateKey", 1, "LimitExceededException");
    assertThat(failure(() -> administration.createKey(request(Optional.empty(), false))).code())
        .isEqualTo("kms_limit_exceeded");
  }

  private static KeyRequest request(Optional<KeyAlias> alias, boolean multiRegion) {
    return new KeyRequest(
        "Signs for the gateway", Map.of("Application", "gateway"), alias, multiRegion);
  }

  private static AwsOperationException failure(ThrowingCallable call) {
    AwsOperationException failure = catchThrowableOfType(AwsOperationException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure.getMessage()).doesNotContain("arn:");
    return failure;
  }
}

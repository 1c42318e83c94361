package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.InvalidArnException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class KeyIdentifiersIT {

  private static final String ARN = "arn:aws:kms:us-east-1:123456789012:";

  private static LocalKms kms;
  private static KmsClient client;
  private static String key;

  @BeforeAll
  static void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    client = Clients.withoutRetries(kms);
    key = new Keys(client).wallet();
    client.createAlias(request -> request.aliasName("alias/wallet").targetKeyId(key));
  }

  @AfterAll
  static void stop() {
    client.close();
    kms.close();
  }

  @Test
  void aKeyIsFoundByIdArnAliasAndAliasArn() {
    for (String name : List.of(key, ARN + "key/" + key, "alias/wallet", ARN + "alias/wallet")) {
      assertThat(client.getPublicKey(request -> request.keyId(name)).keyId())
          .isEqualTo(ARN + "key/" + key);
    }
  }

  @Test
  void whatChangesAKeyTakesNoAlias() {
    for (String name : List.of("alias/wallet", ARN + "alias/wallet")) {
      assertThatThrownBy(() -> client.disableKey(request -> request.keyId(name)))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678-1234-1234-1234-123456789012",
        "mrk-12345678123412341234123456789012",
        "alias/none",
        "wallet",
        "arn:aws:kms:us-east-1:123456789012:key/12345678-1234-1234-1234-123456789012",
        "arn:aws:kms:us-east-1:123456789012:alias/none",
        "arn:aws:kms:us-east-1:999999999999:alias/wallet"
      })
  void whatDoesNotExistIsNotFound(String name) {
    assertThatThrownBy(() -> client.describeKey(request -> request.keyId(name)))
        .isInstanceOf(NotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:kms",
        "arn:aws:s3:us-east-1:123456789012:key/12345678-1234-1234-1234-123456789012",
        "arn:aws:kms:us-east-1:123456789012:grant/1"
      })
  void anArnThatIsNoneOfKmsIsInvalid(String arn) {
    assertThatThrownBy(() -> client.describeKey(request -> request.keyId(arn)))
        .isInstanceOf(InvalidArnException.class);
  }

  @Test
  void anArnOfAnotherRegionIsNotFound() {
    assertThatThrownBy(() ->
            client.describeKey(
                request -> request.keyId("arn:aws:kms:eu-west-1:123456789012:key/" + key)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void eachRegionHasKeysAndAliasesOfItsOwn() {
    try (KmsClient elsewhere = Clients.inRegion(kms, "eu-west-1")) {
      for (String name : List.of(key, ARN + "key/" + key, "alias/wallet")) {
        assertThatThrownBy(() -> elsewhere.describeKey(request -> request.keyId(name)))
            .isInstanceOf(NotFoundException.class);
      }
      assertThat(elsewhere.listKeys().keys()).isEmpty();
      assertThat(elsewhere.listAliases().aliases()).isEmpty();
      String other = new Keys(elsewhere).wallet();
      assertThat(elsewhere.describeKey(request -> request.keyId(other)).keyMetadata().arn())
          .startsWith("arn:aws:kms:eu-west-1:");
    }
  }
}

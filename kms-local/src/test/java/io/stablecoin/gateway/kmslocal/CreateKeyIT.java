package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MultiRegionKeyType;
import software.amazon.awssdk.services.kms.model.OriginType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;

class CreateKeyIT {

  private static LocalKms kms;
  private static KmsClient client;

  @BeforeAll
  static void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    client = Clients.withoutRetries(kms);
  }

  @AfterAll
  static void stop() {
    client.close();
    kms.close();
  }

  @Test
  void aWalletKeyIsDescribedAsItWasCreated() {
    KeyMetadata created = create(request -> wallet(request).description("hot wallet"));

    assertThat(created.arn())
        .isEqualTo("arn:aws:kms:us-east-1:123456789012:key/" + created.keyId());
    assertThat(created.awsAccountId()).isEqualTo("123456789012");
    assertThat(created.description()).isEqualTo("hot wallet");
    assertThat(created.keySpec()).isEqualTo(KeySpec.ECC_SECG_P256_K1);
    assertThat(created.getValueForField("CustomerMasterKeySpec", String.class))
        .contains("ECC_SECG_P256K1");
    assertThat(created.keyUsage()).isEqualTo(KeyUsageType.SIGN_VERIFY);
    assertThat(created.signingAlgorithms()).containsExactly(SigningAlgorithmSpec.ECDSA_SHA_256);
    assertThat(created.origin()).isEqualTo(OriginType.AWS_KMS);
    assertThat(created.keyManager()).isEqualTo(KeyManagerType.CUSTOMER);
    assertThat(created.multiRegion()).isFalse();
    assertThat(created.multiRegionConfiguration()).isNull();
    assertThat(client.describeKey(key -> key.keyId(created.keyId())).keyMetadata())
        .isEqualTo(created);
  }

  @Test
  void aMultiRegionKeyIsThePrimary() {
    KeyMetadata created = create(request -> wallet(request).multiRegion(true));

    assertThat(created.keyId()).matches("mrk-[0-9a-f]{32}");
    assertThat(created.multiRegion()).isTrue();
    assertThat(created.multiRegionConfiguration().multiRegionKeyType())
        .isEqualTo(MultiRegionKeyType.PRIMARY);
    assertThat(created.multiRegionConfiguration().primaryKey().arn()).isEqualTo(created.arn());
    assertThat(created.multiRegionConfiguration().primaryKey().region()).isEqualTo("us-east-1");
    assertThat(created.multiRegionConfiguration().replicaKeys()).isEmpty();
    assertThat(client.getPublicKey(key -> key.keyId(created.arn())).keyId())
        .isEqualTo(created.arn());
  }

  @Test
  void aPublicKeyIsASubjectPublicKeyInfoOf88Bytes() {
    KeyMetadata created = create(CreateKeyIT::wallet);
    GetPublicKeyResponse answer = client.getPublicKey(key -> key.keyId(created.keyId()));

    assertThat(answer.publicKey().asByteArray()).hasSize(88);
    assertThat(answer.publicKey().asByteArray()[23]).isEqualTo((byte) 4);
    assertThat(answer.keyId()).isEqualTo(created.arn());
    assertThat(answer.keySpec()).isEqualTo(KeySpec.ECC_SECG_P256_K1);
    assertThat(answer.getValueForField("CustomerMasterKeySpec", String.class))
        .contains("ECC_SECG_P256K1");
    assertThat(answer.keyUsage()).isEqualTo(KeyUsageType.SIGN_VERIFY);
    assertThat(answer.signingAlgorithms()).containsExactly(SigningAlgorithmSpec.ECDSA_SHA_256);
  }

  @Test
  void aKeyWithoutASpecIsSymmetricAndHasNoPublicKey() {
    KeyMetadata created = create(request -> {});

    assertThat(created.keySpec()).isEqualTo(KeySpec.SYMMETRIC_DEFAULT);
    assertThat(created.keyUsage()).isEqualTo(KeyUsageType.ENCRYPT_DECRYPT);
    assertThat(created.encryptionAlgorithmsAsStrings()).containsExactly("SYMMETRIC_DEFAULT");
    assertThatThrownBy(() -> client.getPublicKey(key -> key.keyId(created.keyId())))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anRsaKeyHasAPublicKeyOfItsOwnForm() {
    KeyMetadata created =
        create(request -> request.keySpec(KeySpec.RSA_2048).keyUsage(KeyUsageType.SIGN_VERIFY));

    assertThat(client.getPublicKey(key -> key.keyId(created.keyId())).keySpec())
        .isEqualTo(KeySpec.RSA_2048);
  }

  @Test
  void anHmacKeyHasNoPublicKey() {
    KeyMetadata hmac =
        client
            .createKey(r -> r.keySpec(KeySpec.HMAC_256).keyUsage(KeyUsageType.GENERATE_VERIFY_MAC))
            .keyMetadata();
    assertThat(hmac.macAlgorithmsAsStrings()).containsExactly("HMAC_SHA_256");
    assertThatThrownBy(() -> client.getPublicKey(r -> r.keyId(hmac.keyId())))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anAsymmetricKeyNeedsAUsage() {
    assertInvalid(request -> request.keySpec(KeySpec.ECC_SECG_P256_K1));
  }

  @Test
  void anEllipticCurveKeyDoesNotEncrypt() {
    assertInvalid(request ->
        request.keySpec(KeySpec.ECC_SECG_P256_K1).keyUsage(KeyUsageType.ENCRYPT_DECRYPT));
  }

  @Test
  void anUnknownSpecIsRefused() {
    assertInvalid(request -> request.keySpec("ECC_SECP256K1").keyUsage(KeyUsageType.SIGN_VERIFY));
  }

  @Test
  void keyMaterialCannotBeImported() {
    assertThatThrownBy(() -> create(request -> wallet(request).origin(OriginType.EXTERNAL)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static CreateKeyRequest.Builder wallet(CreateKeyRequest.Builder request) {
    return request.keySpec(KeySpec.ECC_SECG_P256_K1).keyUsage(KeyUsageType.SIGN_VERIFY);
  }

  private static KeyMetadata create(Consumer<CreateKeyRequest.Builder> request) {
    return client.createKey(request).keyMetadata();
  }

  private static void assertInvalid(Consumer<CreateKeyRequest.Builder> request) {
    assertThatThrownBy(() -> create(request))
        .isInstanceOfSatisfying(
            KmsException.class, e -> assertThat(Keys.code(e)).isEqualTo("ValidationException"));
  }
}

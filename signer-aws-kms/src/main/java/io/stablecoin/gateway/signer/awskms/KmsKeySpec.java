package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.SigningException;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** What a KMS key must be to be an Ethereum key. */
final class KmsKeySpec {

  static final String REMEDY =
      "Use a key with the spec ECC_SECG_P256K1 and the usage SIGN_VERIFY; neither can be changed"
          + " after a key's creation.";

  private KmsKeySpec() {}

  /**
   * A key on another curve accepts the same signing algorithm, so nothing but this check notices
   * it.
   */
  static void require(KeyMetadata key, String name) {
    if (key.keySpec() != KeySpec.ECC_SECG_P256_K1) {
      throw new SigningException.KeySpecWrong(
          "The key %s has the spec %s.".formatted(name, key.keySpecAsString()), REMEDY);
    }
    if (key.keyUsage() != KeyUsageType.SIGN_VERIFY) {
      throw new SigningException.KeyUsageWrong(
          "The key %s has the usage %s.".formatted(name, key.keyUsageAsString()), REMEDY);
    }
  }
}

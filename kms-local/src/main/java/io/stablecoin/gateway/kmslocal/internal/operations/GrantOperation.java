package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyUsage;
import java.util.Arrays;

/**
 * The operations that a grant can allow, by their names on the wire.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/grants.html#terms-grant-operations">AWS
 *     KMS developer guide, grant operations</a>
 */
enum GrantOperation {
  CreateGrant,
  RetireGrant,
  DescribeKey,
  GetPublicKey,
  Sign,
  Verify,
  Encrypt,
  Decrypt,
  ReEncryptFrom,
  ReEncryptTo,
  GenerateDataKey,
  GenerateDataKeyWithoutPlaintext,
  GenerateDataKeyPair,
  GenerateDataKeyPairWithoutPlaintext,
  GenerateMac,
  VerifyMac;

  static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(operation -> operation.name().equals(name));
  }

  /** Whether the key can do it. */
  boolean fits(Key key) {
    return switch (this) {
      case CreateGrant, RetireGrant, DescribeKey -> true;
      case GetPublicKey -> key.spec().isAsymmetric();
      case Sign, Verify -> key.usage() == KeyUsage.SIGN_VERIFY;
      case Encrypt, Decrypt, ReEncryptFrom, ReEncryptTo -> key.usage() == KeyUsage.ENCRYPT_DECRYPT;
      case GenerateDataKey,
          GenerateDataKeyWithoutPlaintext,
          GenerateDataKeyPair,
          GenerateDataKeyPairWithoutPlaintext ->
          key.usage() == KeyUsage.ENCRYPT_DECRYPT && !key.spec().isAsymmetric();
      case GenerateMac, VerifyMac -> key.usage() == KeyUsage.GENERATE_VERIFY_MAC;
    };
  }
}

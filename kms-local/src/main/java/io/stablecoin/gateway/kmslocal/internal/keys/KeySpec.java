package io.stablecoin.gateway.kmslocal.internal.keys;

import java.util.List;
import java.util.Optional;

/** The kinds of key that can be created here. Only the two elliptic curves sign. */
public enum KeySpec {
  ECC_SECG_P256K1,
  ECC_NIST_P256,
  RSA_2048,
  HMAC_256,
  SYMMETRIC_DEFAULT;

  private static final List<String> RSA_SIGNING =
      List.of(
          "RSASSA_PKCS1_V1_5_SHA_256",
          "RSASSA_PKCS1_V1_5_SHA_384",
          "RSASSA_PKCS1_V1_5_SHA_512",
          "RSASSA_PSS_SHA_256",
          "RSASSA_PSS_SHA_384",
          "RSASSA_PSS_SHA_512");

  /** The curve of this kind of key; empty for those that do not sign here. */
  public Optional<EllipticCurve> curve() {
    return switch (this) {
      case ECC_SECG_P256K1 -> Optional.of(EllipticCurve.SECP256K1);
      case ECC_NIST_P256 -> Optional.of(EllipticCurve.P256);
      case RSA_2048, HMAC_256, SYMMETRIC_DEFAULT -> Optional.empty();
    };
  }

  public boolean allows(KeyUsage usage) {
    return switch (this) {
      case ECC_SECG_P256K1, ECC_NIST_P256 -> usage == KeyUsage.SIGN_VERIFY;
      case RSA_2048 -> usage != KeyUsage.GENERATE_VERIFY_MAC;
      case HMAC_256 -> usage == KeyUsage.GENERATE_VERIFY_MAC;
      case SYMMETRIC_DEFAULT -> usage == KeyUsage.ENCRYPT_DECRYPT;
    };
  }

  public boolean isAsymmetric() {
    return this != SYMMETRIC_DEFAULT && this != HMAC_256;
  }

  /** The algorithms that a key of this kind signs with, by AWS's names. */
  public List<String> signingAlgorithms() {
    return switch (this) {
      case ECC_SECG_P256K1, ECC_NIST_P256 -> List.of("ECDSA_SHA_256");
      case RSA_2048 -> RSA_SIGNING;
      case HMAC_256, SYMMETRIC_DEFAULT -> List.of();
    };
  }

  /** The algorithms that a key of this kind encrypts with, by AWS's names. */
  public List<String> encryptionAlgorithms() {
    return switch (this) {
      case ECC_SECG_P256K1, ECC_NIST_P256, HMAC_256 -> List.of();
      case RSA_2048 -> List.of("RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256");
      case SYMMETRIC_DEFAULT -> List.of("SYMMETRIC_DEFAULT");
    };
  }

  /** The algorithms that a key of this kind authenticates with, by AWS's names. */
  public List<String> macAlgorithms() {
    return this == HMAC_256 ? List.of("HMAC_SHA_256") : List.of();
  }
}

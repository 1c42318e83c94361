package io.stablecoin.gateway.kmslocal.internal.operations;

/** The signing algorithms that KMS knows for elliptic curves and RSA. */
enum SigningAlgorithm {
  ECDSA_SHA_256,
  ECDSA_SHA_384,
  ECDSA_SHA_512,
  RSASSA_PKCS1_V1_5_SHA_256,
  RSASSA_PKCS1_V1_5_SHA_384,
  RSASSA_PKCS1_V1_5_SHA_512,
  RSASSA_PSS_SHA_256,
  RSASSA_PSS_SHA_384,
  RSASSA_PSS_SHA_512
}

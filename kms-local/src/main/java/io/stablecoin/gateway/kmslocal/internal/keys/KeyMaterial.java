package io.stablecoin.gateway.kmslocal.internal.keys;

import io.stablecoin.gateway.types.Bytes;

/**
 * The secret of a key and, for a pair, its public half.
 *
 * @param secret PKCS#8 DER of an asymmetric key, the 32 bytes of a symmetric one
 * @param publicKey SubjectPublicKeyInfo DER (RFC 5280), empty for a symmetric key
 */
public record KeyMaterial(Bytes secret, Bytes publicKey) {

  /** Says nothing of the secret, so that no log can hold it. */
  @Override
  public String toString() {
    return "KeyMaterial[publicKey=" + publicKey + "]";
  }
}

package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.types.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that KMS makes of a RAW message. */
final class Sha256 {

  private Sha256() {}

  static Bytes of(Bytes message) {
    try {
      return Bytes.of(MessageDigest.getInstance("SHA-256").digest(message.toArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}

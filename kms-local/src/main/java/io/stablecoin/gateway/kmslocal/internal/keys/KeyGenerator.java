package io.stablecoin.gateway.kmslocal.internal.keys;

import io.stablecoin.gateway.types.Bytes;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Makes the material of new keys. */
public final class KeyGenerator {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SYMMETRIC_KEY_BYTES = 32;

  private KeyGenerator() {}

  public static KeyMaterial generate(KeySpec spec) {
    return switch (spec) {
      case ECC_SECG_P256K1 -> EllipticCurve.SECP256K1.generate();
      case ECC_NIST_P256 -> EllipticCurve.P256.generate();
      case RSA_2048 -> rsa();
      case HMAC_256, SYMMETRIC_DEFAULT -> new KeyMaterial(random(SYMMETRIC_KEY_BYTES), Bytes.EMPTY);
    };
  }

  /** Random bytes that nobody can foresee. */
  public static Bytes random(int size) {
    byte[] bytes = new byte[size];
    RANDOM.nextBytes(bytes);
    return Bytes.of(bytes);
  }

  private static KeyMaterial rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048, RANDOM);
      KeyPair pair = generator.generateKeyPair();
      return new KeyMaterial(
          Bytes.of(pair.getPrivate().getEncoded()), Bytes.of(pair.getPublic().getEncoded()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has RSA.", e);
    }
  }
}

package io.stablecoin.gateway.signer;

import java.math.BigInteger;

/** The curve of Ethereum's keys, y² = x³ + 7 (SEC 2, section 2.4.1). */
final class Secp256k1Curve {

  /** n, the order of the group. */
  static final BigInteger ORDER =
      new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

  private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);
  private static final BigInteger PRIME =
      new BigInteger("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 16);
  private static final BigInteger SEVEN = BigInteger.valueOf(7);

  private Secp256k1Curve() {}

  static boolean isScalar(BigInteger value) {
    return value.signum() > 0 && value.compareTo(ORDER) < 0;
  }

  static boolean isLow(BigInteger s) {
    return s.compareTo(HALF_ORDER) <= 0;
  }

  /** Whether the point lies on the curve. All such points but infinity are of the one group. */
  static boolean contains(BigInteger x, BigInteger y) {
    return isFieldElement(x)
        && isFieldElement(y)
        && y.multiply(y).mod(PRIME).equals(x.multiply(x).multiply(x).add(SEVEN).mod(PRIME));
  }

  private static boolean isFieldElement(BigInteger value) {
    return value.signum() >= 0 && value.compareTo(PRIME) < 0;
  }
}

package io.stablecoin.gateway.signer;

import java.math.BigInteger;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/** The curve of Ethereum's keys (SEC 2, section 2.4.1). */
final class Secp256k1Curve {

  static final X9ECParameters PARAMETERS = CustomNamedCurves.getByName("secp256k1");

  /** n, the order of the group. */
  static final BigInteger ORDER = PARAMETERS.getN();

  private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

  private Secp256k1Curve() {}

  static boolean isScalar(BigInteger value) {
    return value.signum() > 0 && value.compareTo(ORDER) < 0;
  }

  static boolean isLow(BigInteger s) {
    return s.compareTo(HALF_ORDER) <= 0;
  }
}

package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** Recovery in Java, for machines where the native library does not load. */
final class BouncyCastleKeyRecovery implements KeyRecovery {

  static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256k1");

  private static final int SCALAR_SIZE = 32;
  private static final byte COMPRESSED_EVEN = 2;

  @Override
  public Optional<PublicKey> recover(Digest digest, Signature signature) {
    return commitment(signature).flatMap(point -> key(digest, signature, point));
  }

  /** R, the point whose x the signer took for r; about every second r has none. */
  private static Optional<ECPoint> commitment(Signature signature) {
    byte[] compressed = new byte[1 + SCALAR_SIZE];
    compressed[0] = (byte) (COMPRESSED_EVEN + signature.recoveryId());
    BigIntegers.asUnsignedByteArray(signature.r(), compressed, 1, SCALAR_SIZE);
    try {
      return Optional.of(CURVE.getCurve().decodePoint(compressed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Q = (s/r) R - (e/r) G. */
  private static Optional<PublicKey> key(Digest digest, Signature signature, ECPoint commitment) {
    BigInteger order = Secp256k1Curve.ORDER;
    BigInteger e = new BigInteger(1, digest.value().toArray());
    BigInteger inverse = signature.r().modInverse(order);
    BigInteger ofCommitment = signature.s().multiply(inverse).mod(order);
    BigInteger ofGenerator = e.negate().multiply(inverse).mod(order);
    ECPoint key =
        ECAlgorithms.sumOfTwoMultiplies(commitment, ofCommitment, CURVE.getG(), ofGenerator);
    return key.isInfinity()
        ? Optional.empty()
        : Optional.of(PublicKey.fromUncompressed(Bytes.of(key.getEncoded(false))));
  }
}

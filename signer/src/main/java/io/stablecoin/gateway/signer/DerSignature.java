package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Bytes;
import java.math.BigInteger;
import java.util.Optional;

/**
 * r and s as an HSM answers them: an ECDSA-Sig-Value (RFC 3279, section 2.2.3) in strict DER.
 *
 * @param r from 1 to below the order of the curve
 * @param s the same
 */
record DerSignature(BigInteger r, BigInteger s) {

  private static final byte SEQUENCE = 0x30;
  private static final byte INTEGER = 2;

  /** A tag and a length; of scalars of this curve no length takes more than its one byte. */
  private static final int HEAD = 2;

  private static final int SHORTEST = 3 * HEAD + 2;
  private static final int LONGEST = 3 * HEAD + 2 * 33;

  /** Empty where it is no such signature, or written in another way than the one of DER. */
  static Optional<DerSignature> read(Bytes der) {
    if (der.size() < SHORTEST || der.size() > LONGEST) {
      return Optional.empty();
    }
    byte[] encoded = der.toArray();
    int startOfR = 2 * HEAD;
    int sizeOfR = encoded[startOfR - 1];
    int startOfS = startOfR + sizeOfR + HEAD;
    if (sizeOfR < 1 || startOfS >= encoded.length) {
      return Optional.empty();
    }
    return Optional.of(
            new DerSignature(
                new BigInteger(encoded, startOfR, sizeOfR),
                new BigInteger(encoded, startOfS, encoded.length - startOfS)))
        .filter(read -> read.isInRange() && read.encode().equals(der));
  }

  private boolean isInRange() {
    return Secp256k1Curve.isScalar(r) && Secp256k1Curve.isScalar(s);
  }

  private Bytes encode() {
    return value(SEQUENCE, integer(r).concat(integer(s)));
  }

  private static Bytes integer(BigInteger number) {
    return value(INTEGER, Bytes.of(number.toByteArray()));
  }

  private static Bytes value(byte tag, Bytes content) {
    return Bytes.of(tag, (byte) content.size()).concat(content);
  }
}

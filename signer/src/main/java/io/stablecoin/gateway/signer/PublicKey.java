package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.math.BigInteger;

/** A point on secp256k1, the public half of an Ethereum key. */
public final class PublicKey {

  /** 0x04, then X and Y. */
  public static final int UNCOMPRESSED_SIZE = 65;

  private static final byte UNCOMPRESSED = 4;
  private static final int COORDINATE_SIZE = 32;

  /** All of a key but its uncompressed point: DER leaves no other way to write it. */
  private static final Bytes BEFORE_THE_POINT =
      Bytes.fromHex("0x3056301006072a8648ce3d020106052b8104000a034200");

  private final Bytes uncompressed;
  private final Address address;

  private PublicKey(Bytes uncompressed) {
    this.uncompressed = uncompressed;
    // The low 20 bytes of the hash of X and Y.
    this.address = Address.fromWord(uncompressed.slice(1, UNCOMPRESSED_SIZE).keccak256());
  }

  /**
   * Reads a SubjectPublicKeyInfo (RFC 5480) in DER, as GetPublicKey of AWS KMS answers it.
   *
   * @throws InvalidValueException with code {@code public_key_malformed} or {@code
   *     public_key_curve} where the key lies on another curve than secp256k1
   */
  public static PublicKey fromSpki(Bytes der) {
    int start = BEFORE_THE_POINT.size();
    if (der.size() == start + UNCOMPRESSED_SIZE && der.slice(0, start).equals(BEFORE_THE_POINT)) {
      return fromUncompressed(der.slice(start, der.size()));
    }
    throw UnreadableKey.of(der);
  }

  static PublicKey fromUncompressed(Bytes point) {
    byte[] encoded = point.toArray();
    if (encoded.length != UNCOMPRESSED_SIZE || encoded[0] != UNCOMPRESSED) {
      throw UnreadableKey.malformed("its point is not uncompressed");
    }
    BigInteger x = new BigInteger(1, encoded, 1, COORDINATE_SIZE);
    BigInteger y = new BigInteger(1, encoded, 1 + COORDINATE_SIZE, COORDINATE_SIZE);
    if (!Secp256k1Curve.contains(x, y)) {
      throw UnreadableKey.malformed("its point is not on the curve");
    }
    return new PublicKey(point);
  }

  /** 65 bytes: 0x04, then X and Y. */
  public Bytes uncompressed() {
    return uncompressed;
  }

  /** The account of the key. */
  public Address address() {
    return address;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PublicKey that && uncompressed.equals(that.uncompressed);
  }

  @Override
  public int hashCode() {
    return uncompressed.hashCode();
  }

  /** Names the key by its account. */
  @Override
  public String toString() {
    return "PublicKey[" + address + "]";
  }
}

package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A point on secp256k1, the public half of an Ethereum key. */
public final class PublicKey {

  /** 0x04, then X and Y. */
  public static final int UNCOMPRESSED_SIZE = 65;

  private static final byte UNCOMPRESSED = 4;
  private static final AlgorithmIdentifier SECP256K1 =
      new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256k1);

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
    SubjectPublicKeyInfo info = parse(der);
    if (!info.getAlgorithm().equals(SECP256K1)) {
      throw new InvalidValueException(
          "public_key_curve",
          "The public key is no secp256k1 key, and Ethereum knows no other: "
              + "use a key of the spec ECC_SECG_P256K1.");
    }
    return fromUncompressed(Bytes.of(info.getPublicKeyData().getOctets()));
  }

  private static SubjectPublicKeyInfo parse(Bytes der) {
    try {
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(der.toArray());
      // The parser takes BER and ignores what follows; DER has one encoding only.
      if (Arrays.equals(info.getEncoded(ASN1Encoding.DER), der.toArray())) {
        return info;
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      // Told below, in words that do not depend on the parser.
    }
    throw malformed("it is no SubjectPublicKeyInfo in DER");
  }

  static PublicKey fromUncompressed(Bytes point) {
    byte[] encoded = point.toArray();
    if (encoded.length != UNCOMPRESSED_SIZE || encoded[0] != UNCOMPRESSED) {
      throw malformed("its point is not uncompressed");
    }
    try {
      Secp256k1Curve.PARAMETERS.getCurve().decodePoint(encoded);
    } catch (IllegalArgumentException e) {
      throw malformed("its point is not on the curve");
    }
    return new PublicKey(point);
  }

  private static InvalidValueException malformed(String why) {
    return new InvalidValueException(
        "public_key_malformed",
        "The public key cannot be read: %s. Read it again from its source.".formatted(why));
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

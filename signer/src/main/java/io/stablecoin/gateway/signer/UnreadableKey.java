package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Says what is wrong with a public key. Apart from {@link PublicKey}, which needs no parser: the
 * jar of this one is signed, and to prove that takes longer than to derive an address.
 */
final class UnreadableKey {

  private static final AlgorithmIdentifier SECP256K1 =
      new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256k1);

  private UnreadableKey() {}

  /**
   * @param der what is not a key of secp256k1 with an uncompressed point
   */
  static InvalidValueException of(Bytes der) {
    try {
      SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(der.toArray());
      // The parser takes BER and ignores what follows; DER has one encoding only.
      if (Arrays.equals(info.getEncoded(ASN1Encoding.DER), der.toArray())) {
        return info.getAlgorithm().equals(SECP256K1)
            ? malformed("its point is not uncompressed")
            : ofAnotherCurve();
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      // Told below, in words that do not depend on the parser.
    }
    return malformed("it is no SubjectPublicKeyInfo in DER");
  }

  private static InvalidValueException ofAnotherCurve() {
    return new InvalidValueException(
        "public_key_curve",
        "The public key is no secp256k1 key, and Ethereum knows no other: "
            + "use a key of the spec ECC_SECG_P256K1.");
  }

  static InvalidValueException malformed(String why) {
    return new InvalidValueException(
        "public_key_malformed",
        "The public key cannot be read: %s. Read it again from its source.".formatted(why));
  }
}

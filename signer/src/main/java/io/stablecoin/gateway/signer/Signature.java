package io.stablecoin.gateway.signer;

import com.esaulpaugh.headlong.util.Integers;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;
import java.math.BigInteger;

/**
 * An ECDSA signature over secp256k1 from which the key can be recovered.
 *
 * @param r at least 1 and below the order of the curve
 * @param s the lower of its two values: EIP-2 refuses the higher
 * @param recoveryId 0 or 1: the parity of the point that r comes from
 * @see <a href="https://eips.ethereum.org/EIPS/eip-2">EIP-2</a>
 */
public record Signature(BigInteger r, BigInteger s, int recoveryId) {

  private static final int SCALAR_SIZE = 32;
  private static final int RSV_BASE = 27;

  /**
   * @throws InvalidValueException with code {@code signature_malformed}
   */
  public Signature {
    boolean inRange = Secp256k1Curve.isScalar(r) && Secp256k1Curve.isScalar(s);
    if (!inRange || !Secp256k1Curve.isLow(s) || recoveryId < 0 || recoveryId > 1) {
      throw new InvalidValueException(
          "signature_malformed", "A signature's r, s or recovery id is out of its range.");
    }
  }

  /**
   * Makes the signature that Ethereum accepts from the one that an HSM gives: s made low, the
   * recovery id found, the key proved to be {@code signer}.
   *
   * @param der an ECDSA-Sig-Value (RFC 3279) in strict DER
   * @throws SigningException.MalformedAnswer where {@code der} is no signature
   * @throws SigningException.AddressMismatch where it is not a signature of {@code digest} by
   *     {@code signer}
   */
  public static Signature fromDer(Bytes der, Digest digest, PublicKey signer) {
    return fromDer(der, digest, signer, RecoveryLibrary.recovery());
  }

  static Signature fromDer(Bytes der, Digest digest, PublicKey signer, KeyRecovery recovery) {
    DerSignature read =
        DerSignature.read(der)
            .orElseThrow(() ->
                new SigningException.MalformedAnswer(
                    "The signature is no ECDSA signature in DER."));
    BigInteger r = read.r();
    BigInteger s = low(read.s());
    for (int recoveryId = 0; recoveryId <= 1; recoveryId++) {
      Signature candidate = new Signature(r, s, recoveryId);
      if (recovery.recover(digest, candidate).filter(signer::equals).isPresent()) {
        return candidate;
      }
    }
    throw new SigningException.AddressMismatch(signer.address());
  }

  private static BigInteger low(BigInteger s) {
    return Secp256k1Curve.isLow(s) ? s : Secp256k1Curve.ORDER.subtract(s);
  }

  /**
   * 65 bytes: r, s, and 27 or 28 for the recovery id, as wallets answer for messages and typed data
   * and as contracts take it. Transactions write it otherwise.
   */
  public Bytes toRsv() {
    return toRs().concat(Bytes.of((byte) (RSV_BASE + recoveryId)));
  }

  /** 64 bytes: r and s. */
  Bytes toRs() {
    return word(r).concat(word(s));
  }

  private static Bytes word(BigInteger scalar) {
    byte[] word = new byte[SCALAR_SIZE];
    byte[] digits = Integers.toBytesUnsigned(scalar);
    System.arraycopy(digits, 0, word, SCALAR_SIZE - digits.length, digits.length);
    return Bytes.of(word);
  }

  /** Tells nothing of r and s: signatures do not belong in logs. */
  @Override
  public String toString() {
    return "Signature[recoveryId=" + recoveryId + "]";
  }
}

package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.util.BigIntegers;

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
  private static final int RSV_SIZE = 2 * SCALAR_SIZE + 1;
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
    BigInteger[] scalars = parse(der);
    BigInteger r = scalars[0];
    BigInteger s = low(scalars[1]);
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

  /** The decoder takes only the one encoding that DER allows, but lets zero pass. */
  private static BigInteger[] parse(Bytes der) {
    try {
      BigInteger[] scalars =
          StandardDSAEncoding.INSTANCE.decode(Secp256k1Curve.ORDER, der.toArray());
      if (Secp256k1Curve.isScalar(scalars[0]) && Secp256k1Curve.isScalar(scalars[1])) {
        return scalars;
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      // Told below, in words that do not depend on the parser.
    }
    throw new SigningException.MalformedAnswer("The signature is no ECDSA signature in DER.");
  }

  /**
   * 65 bytes: r, s, and 27 or 28 for the recovery id, as wallets answer for messages and typed data
   * and as contracts take it. Transactions write it otherwise.
   */
  public Bytes toRsv() {
    byte[] rsv = new byte[RSV_SIZE];
    BigIntegers.asUnsignedByteArray(r, rsv, 0, SCALAR_SIZE);
    BigIntegers.asUnsignedByteArray(s, rsv, SCALAR_SIZE, SCALAR_SIZE);
    rsv[RSV_SIZE - 1] = (byte) (RSV_BASE + recoveryId);
    return Bytes.of(rsv);
  }

  /** Tells nothing of r and s: signatures do not belong in logs. */
  @Override
  public String toString() {
    return "Signature[recoveryId=" + recoveryId + "]";
  }
}

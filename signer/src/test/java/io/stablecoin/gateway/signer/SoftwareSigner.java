package io.stablecoin.gateway.signer;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** Signs with a key in memory, deterministically (RFC 6979), for tests alone. */
final class SoftwareSigner implements Signer {

  private final ECPrivateKeyParameters key;
  private final PublicKey publicKey;

  SoftwareSigner(String privateKey) {
    BigInteger secret = new BigInteger(1, Bytes.fromHex(privateKey).toArray());
    this.key =
        new ECPrivateKeyParameters(secret, new ECDomainParameters(BouncyCastleKeyRecovery.CURVE));
    this.publicKey =
        PublicKey.fromUncompressed(
            Bytes.of(BouncyCastleKeyRecovery.CURVE.getG().multiply(secret).getEncoded(false)));
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public Signature sign(SigningRequest request) {
    return Signature.fromDer(der(request.digest()), request.digest(), publicKey);
  }

  /** The signature as an HSM answers it, s as it comes. */
  Bytes der(Digest digest) {
    ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
    signer.init(true, key);
    BigInteger[] scalars = signer.generateSignature(digest.value().toArray());
    try {
      return Bytes.of(
          StandardDSAEncoding.INSTANCE.encode(Secp256k1Curve.ORDER, scalars[0], scalars[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

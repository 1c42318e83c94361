package io.stablecoin.gateway.benchmarks;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** A key that answers as KMS does: in DER, every second s a high one. */
final class SoftwareKey {

  private static final ECNamedDomainParameters CURVE =
      ECNamedDomainParameters.lookup(SECObjectIdentifiers.secp256k1);

  private final SecureRandom random = new SecureRandom();
  private final AsymmetricCipherKeyPair pair = generate();

  private AsymmetricCipherKeyPair generate() {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(CURVE, random));
    return generator.generateKeyPair();
  }

  PublicKey publicKey() {
    try {
      return PublicKey.fromSpki(
          Bytes.of(
              SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                  .getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Bytes sign(Digest digest) {
    ECDSASigner signer = new ECDSASigner();
    signer.init(true, new ParametersWithRandom(pair.getPrivate(), random));
    BigInteger[] scalars = signer.generateSignature(digest.value().toArray());
    try {
      return Bytes.of(StandardDSAEncoding.INSTANCE.encode(CURVE.getN(), scalars[0], scalars[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

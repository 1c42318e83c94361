package io.stablecoin.gateway.kmslocal.internal.keys;

import io.stablecoin.gateway.types.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * ECDSA as KMS does it: a random k for each signature, and s as it falls, so that about half of all
 * signatures have a high s.
 */
public final class EllipticCurve {

  static final EllipticCurve SECP256K1 = new EllipticCurve(SECObjectIdentifiers.secp256k1);
  static final EllipticCurve P256 = new EllipticCurve(SECObjectIdentifiers.secp256r1);

  /** A secret that is no private key in PKCS#8; nothing of it is told. */
  static final class MalformedKeyException extends IllegalArgumentException {

    MalformedKeyException() {
      super("The secret is no private key in PKCS#8.");
    }
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  private final ECNamedDomainParameters domain;

  private EllipticCurve(ASN1ObjectIdentifier curve) {
    this.domain = ECNamedDomainParameters.lookup(curve);
  }

  KeyMaterial generate() {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(domain, RANDOM));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    return new KeyMaterial(secretOf(pair.getPrivate()), publicKeyOf(pair.getPublic()));
  }

  /**
   * The public key that belongs to a secret.
   *
   * @throws MalformedKeyException where the secret is none
   */
  Bytes publicKeyOf(Bytes secret) {
    ECPrivateKeyParameters privateKey = privateKey(secret);
    return publicKeyOf(
        new ECPublicKeyParameters(domain.getG().multiply(privateKey.getD()), domain));
  }

  /** Signs a hash of 32 bytes; the signature is DER. */
  public Bytes sign(KeyMaterial material, Bytes hash) {
    ECDSASigner signer = new ECDSASigner();
    signer.init(true, new ParametersWithRandom(privateKey(material.secret()), RANDOM));
    BigInteger[] parts = signer.generateSignature(hash.toArray());
    try {
      return Bytes.of(StandardDSAEncoding.INSTANCE.encode(domain.getN(), parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the DER signature fits the hash; false for what is no DER. */
  public boolean verifies(KeyMaterial material, Bytes hash, Bytes signature) {
    ECDSASigner signer = new ECDSASigner();
    signer.init(false, publicKey(material.publicKey()));
    try {
      BigInteger[] parts = StandardDSAEncoding.INSTANCE.decode(domain.getN(), signature.toArray());
      return signer.verifySignature(hash.toArray(), parts[0], parts[1]);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static ECPrivateKeyParameters privateKey(Bytes secret) {
    try {
      if (PrivateKeyFactory.createKey(secret.toArray()) instanceof ECPrivateKeyParameters key) {
        return key;
      }
    } catch (IOException | IllegalArgumentException e) {
      // BouncyCastle's message may quote the secret.
      throw new MalformedKeyException();
    }
    throw new MalformedKeyException();
  }

  private static AsymmetricKeyParameter publicKey(Bytes spki) {
    try {
      return PublicKeyFactory.createKey(spki.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bytes secretOf(AsymmetricKeyParameter privateKey) {
    try {
      return Bytes.of(PrivateKeyInfoFactory.createPrivateKeyInfo(privateKey).getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bytes publicKeyOf(AsymmetricKeyParameter publicKey) {
    try {
      return Bytes.of(
          SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey).getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.Signer;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.kms.model.SignResponse;

/**
 * Signs with one key of AWS KMS. What an alias meant at the start stays: the key's ARN and public
 * key are read once, and each signature is one request to that ARN. Safe for use by many threads.
 */
public final class KmsSigner implements Signer, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KmsSigner.class);

  private final KmsKey key;
  private final PublicKey publicKey;

  private KmsSigner(KmsKey key, PublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /**
   * Reads the key and checks that it is an Ethereum key that can sign.
   *
   * @throws InvalidValueException as {@link KmsRegion} says
   * @throws SigningException where the key cannot be read or cannot sign
   */
  public static KmsSigner connect(KmsKeyId id, KmsSettings settings) {
    KmsKey key = KmsKey.open(id, settings);
    try {
      KmsKey pinned = key.named(key.describeUsable().arn());
      return new KmsSigner(pinned, pinned.publicKey());
    } catch (RuntimeException e) {
      key.client().close();
      throw e;
    }
  }

  /** The ARN of the key that signs; no alias. */
  public String keyArn() {
    return key.id();
  }

  @Override
  public PublicKey publicKey() {
    return publicKey;
  }

  @Override
  public Signature sign(Digest digest) {
    SignResponse answer = key.sign(digest);
    // The request id is what joins a signature to its event in CloudTrail, which has no digest.
    log.info(
        "KMS signed {} for {}, request id {}",
        digest,
        address(),
        answer.responseMetadata().requestId());
    return Signature.fromDer(Bytes.of(answer.signature().asByteArray()), digest, publicKey);
  }

  /** Asks KMS whether the key still is what it was and would sign, without a signature. */
  public KmsHealth healthCheck() {
    return KmsHealth.of(key, Optional.of(publicKey));
  }

  @Override
  public void close() {
    key.client().close();
  }
}

package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DryRunOperationException;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/**
 * The requests about one key; every failure is a {@link SigningException}.
 *
 * @param id as KMS takes it
 */
record KmsKey(KmsClient client, String id, KmsFailures failures) {

  private static final String DESCRIPTION = "DescribeKey";

  static KmsKey open(KmsKeyId id, KmsSettings settings) {
    String region = KmsRegion.of(id, settings);
    return new KmsKey(
        KmsClients.open(region, settings), id.value(), new KmsFailures(id.toString(), region));
  }

  /** The same key under another of its names. */
  KmsKey named(String id) {
    return new KmsKey(client, id, failures);
  }

  KeyMetadata describe() {
    return call(DESCRIPTION, () -> client.describeKey(r -> r.keyId(id)).keyMetadata());
  }

  /** Describes the key and checks that it is an Ethereum key that can sign. */
  KeyMetadata describeUsable() {
    KeyMetadata metadata = describe();
    KmsKeySpec.require(metadata, failures.key());
    KmsKeyState.require(metadata.keyState(), failures.key());
    return metadata;
  }

  PublicKey publicKey() {
    SdkBytes der = call("GetPublicKey", () -> client.getPublicKey(r -> r.keyId(id)).publicKey());
    try {
      return PublicKey.fromSpki(Bytes.of(der.asByteArray()));
    } catch (InvalidValueException e) {
      throw new SigningException.MalformedAnswer(
          "The answer to GetPublicKey is no key of Ethereum.");
    }
  }

  /** The answer holds the signature in DER. */
  SignResponse sign(Digest digest) {
    return call("Sign", () -> client.sign(request(digest).build()));
  }

  /** Asks KMS whether it would sign. */
  void signDryRun(Digest digest) {
    call(
        "Sign",
        () -> {
          try {
            return client.sign(request(digest).dryRun(true).build());
          } catch (DryRunOperationException wouldHaveSigned) {
            return wouldHaveSigned;
          }
        });
  }

  private SignRequest.Builder request(Digest digest) {
    return SignRequest.builder()
        .keyId(id)
        .message(SdkBytes.fromByteArray(digest.value().toArray()))
        .messageType(MessageType.DIGEST)
        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256);
  }

  private <T> T call(String operation, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      SigningException failure = failures.name(operation, e);
      throw failure instanceof SigningException.KeyNotReady && !operation.equals(DESCRIPTION)
          ? byState(failure)
          : failure;
    }
  }

  /** KMS tells only in prose which state it was; the key's description tells it by name. */
  private SigningException byState(SigningException failure) {
    return KmsKeyState.failure(describe().keyState(), failures.key()).orElse(failure);
  }
}

package io.stablecoin.gateway.signer.awskms;

import io.stablecoin.gateway.signer.PublicKey;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DryRunOperationException;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/**
 * The requests about one key; every failure is a {@link SigningException}.
 *
 * @param id as KMS takes it
 * @param timeout for one operation, retries included
 * @param attemptTimeout for each attempt
 */
record KmsKey(
    KmsClient client, String id, KmsFailures failures, Duration timeout, Duration attemptTimeout) {

  private static final String DESCRIPTION = "DescribeKey";

  static KmsKey open(KmsKeyId id, KmsSettings settings) {
    String region = KmsRegion.of(id, settings);
    return new KmsKey(
        KmsClients.open(region, settings),
        id.value(),
        new KmsFailures(id.toString(), region),
        settings.timeout(),
        settings.attemptTimeout());
  }

  /** The same key under another of its names. */
  KmsKey named(String name) {
    return new KmsKey(client, name, failures, timeout, attemptTimeout);
  }

  /** The same key, with less patience. */
  KmsKey within(Duration limit) {
    return new KmsKey(
        client, id, failures, shorter(timeout, limit), shorter(attemptTimeout, limit));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  KeyMetadata describe() {
    KeyMetadata found =
        call(
            DESCRIPTION,
            () ->
                client
                    .describeKey(r -> r.keyId(id).overrideConfiguration(patience().build()))
                    .keyMetadata());
    if (!isWhole(found)) {
      throw new SigningException.MalformedAnswer("The answer to DescribeKey describes no key.");
    }
    return found;
  }

  private static boolean isWhole(@Nullable KeyMetadata found) {
    return found != null
        && found.arn() != null
        && KmsKeyId.isWellFormed(found.arn())
        && found.keyState() != null
        && found.creationDate() != null;
  }

  /** Describes the key and checks that it is an Ethereum key that can sign. */
  KeyMetadata describeUsable() {
    KeyMetadata metadata = describe();
    requireUsable(metadata);
    return metadata;
  }

  void requireUsable(KeyMetadata metadata) {
    KmsKeySpec.require(metadata, failures.key());
    KmsKeyState.require(metadata.keyState(), failures.key());
  }

  PublicKey publicKey() {
    @Nullable SdkBytes der =
        call(
            "GetPublicKey",
            () ->
                client
                    .getPublicKey(r -> r.keyId(id).overrideConfiguration(patience().build()))
                    .publicKey());
    try {
      return PublicKey.fromSpki(bytes(der, "GetPublicKey"));
    } catch (InvalidValueException e) {
      throw new SigningException.MalformedAnswer(
          "The answer to GetPublicKey is no key of Ethereum.");
    }
  }

  /**
   * The signature in DER.
   *
   * @param sent learns what was sent
   */
  Bytes sign(Digest digest, Transmissions sent) {
    return call("Sign", () -> signature(request(digest, sent).build()));
  }

  /** Asks KMS whether it would sign. There is a signature where it did not understand that. */
  Optional<Bytes> signDryRun(Digest digest, Transmissions sent) {
    return call(
        "Sign",
        () -> {
          try {
            return Optional.of(signature(request(digest, sent).dryRun(true).build()));
          } catch (DryRunOperationException wouldHaveSigned) {
            return Optional.empty();
          }
        });
  }

  private Bytes signature(SignRequest request) {
    return bytes(client.sign(request).signature(), "Sign");
  }

  /** What the answer must hold: an endpoint that is no KMS may leave it out. */
  private static Bytes bytes(@Nullable SdkBytes found, String operation) {
    if (found == null) {
      throw new SigningException.MalformedAnswer("The answer to %s is empty.".formatted(operation));
    }
    return Bytes.of(found.asByteArray());
  }

  private SignRequest.Builder request(Digest digest, Transmissions sent) {
    return SignRequest.builder()
        .keyId(id)
        .message(SdkBytes.fromByteArray(digest.value().toArray()))
        .messageType(MessageType.DIGEST)
        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
        .overrideConfiguration(patience().addMetricPublisher(sent).build());
  }

  private AwsRequestOverrideConfiguration.Builder patience() {
    return AwsRequestOverrideConfiguration.builder()
        .apiCallTimeout(timeout)
        .apiCallAttemptTimeout(attemptTimeout);
  }

  private <T> T call(String operation, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException e) {
      SigningException failure = failures.name(operation, e);
      throw failure instanceof SigningException.KeyNotReady && !operation.equals(DESCRIPTION)
          ? byState(failure)
          : failure;
    } catch (IllegalStateException e) {
      // The pool of connections is shut down.
      throw new SigningException.Closed();
    }
  }

  /** KMS tells only in prose which state it was; the key's description tells it by name. */
  private SigningException byState(SigningException failure) {
    return KmsKeyState.failure(describe().keyState(), failures.key()).orElse(failure);
  }
}

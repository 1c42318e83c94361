package io.stablecoin.gateway.kmslocal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.types.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DryRunOperationException;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidSignatureException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;

class SigningIT {

  private static final BigInteger ORDER = SECNamedCurves.getByName("secp256k1").getN();
  private static final Bytes DIGEST = Bytes.of("a transaction".getBytes(UTF_8)).keccak256();

  private static LocalKms kms;
  private static KmsClient client;
  private static Keys keys;

  @BeforeAll
  static void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    client = Clients.withoutRetries(kms);
    keys = new Keys(client);
  }

  @AfterAll
  static void stop() {
    client.close();
    kms.close();
  }

  @Test
  void aSignatureVerifies() {
    String key = keys.wallet();
    SdkBytes signature = sign(key, DIGEST, MessageType.DIGEST).signature();

    assertThat(verify(key, DIGEST, signature)).isTrue();
  }

  @Test
  void aSignatureOfAnotherDigestIsRefused() {
    String key = keys.wallet();
    SdkBytes signature = sign(key, DIGEST, MessageType.DIGEST).signature();

    assertThatThrownBy(() -> verify(key, DIGEST.keccak256(), signature))
        .isInstanceOf(KmsInvalidSignatureException.class);
  }

  @Test
  void bytesThatAreNoSignatureAreRefused() {
    String key = keys.wallet();

    assertThatThrownBy(() -> verify(key, DIGEST, SdkBytes.fromUtf8String("not DER")))
        .isInstanceOf(KmsInvalidSignatureException.class);
  }

  @Test
  void twoSignaturesOfOneDigestDiffer() {
    String key = keys.wallet();

    assertThat(sign(key, DIGEST, MessageType.DIGEST).signature())
        .isNotEqualTo(sign(key, DIGEST, MessageType.DIGEST).signature());
  }

  @Test
  void aboutHalfOfTheSignaturesHaveAHighS() {
    String key = keys.wallet();
    int sample = 100;

    long high =
        Stream.generate(() -> sign(key, DIGEST, MessageType.DIGEST).signature())
            .limit(sample)
            .filter(signature -> s(signature).compareTo(ORDER.shiftRight(1)) > 0)
            .count();

    // Outside these bounds once in ten million million runs.
    assertThat(high).isBetween(13L, 87L);
  }

  @Test
  void aRawMessageIsHashedWithSha256() throws Exception {
    String key = keys.wallet();
    Bytes message = Bytes.of("any length".getBytes(UTF_8));
    SdkBytes signature = sign(key, message, MessageType.RAW).signature();

    Bytes hash = Bytes.of(MessageDigest.getInstance("SHA-256").digest(message.toArray()));
    assertThat(verify(key, hash, signature)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 33, 64})
  void aDigestThatIsNot32BytesLongIsRefused(int size) {
    String key = keys.wallet();

    assertThatThrownBy(() -> sign(key, Bytes.of(new byte[size]), MessageType.DIGEST))
        .isInstanceOfSatisfying(
            KmsException.class, e -> assertThat(Keys.code(e)).isEqualTo("ValidationException"));
  }

  @Test
  void aMessageOfMoreThan4096BytesIsRefused() {
    String key = keys.wallet();

    assertThat(sign(key, Bytes.of(new byte[4096]), MessageType.RAW).signature()).isNotNull();
    assertThatThrownBy(() -> sign(key, Bytes.of(new byte[4097]), MessageType.RAW))
        .isInstanceOfSatisfying(
            KmsException.class, e -> assertThat(Keys.code(e)).isEqualTo("ValidationException"));
  }

  @Test
  void aDryRunSignsNothing() {
    String key = keys.wallet();

    assertThatThrownBy(() -> client.sign(request -> fill(request, key).dryRun(true)))
        .isInstanceOf(DryRunOperationException.class);
  }

  @Test
  void aP256KeySignsToo() {
    String key = keys.create(KeySpec.ECC_NIST_P256, KeyUsageType.SIGN_VERIFY);
    SdkBytes signature = sign(key, DIGEST, MessageType.DIGEST).signature();

    assertThat(verify(key, DIGEST, signature)).isTrue();
  }

  @Test
  void anRsaKeyDoesNotTakeAnEllipticCurveAlgorithm() {
    String key = keys.create(KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY);

    assertThatThrownBy(() -> sign(key, DIGEST, MessageType.DIGEST))
        .isInstanceOf(InvalidKeyUsageException.class);
  }

  @Test
  void aKeyForEncryptionDoesNotSign() {
    for (KeySpec spec : List.of(KeySpec.RSA_2048, KeySpec.SYMMETRIC_DEFAULT)) {
      String key = keys.create(spec, KeyUsageType.ENCRYPT_DECRYPT);

      assertThatThrownBy(() -> sign(key, DIGEST, MessageType.DIGEST))
          .isInstanceOf(InvalidKeyUsageException.class);
    }
  }

  @Test
  void anRsaAlgorithmIsNotPartOfTheEndpoint() {
    String key = keys.create(KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY);

    assertThatThrownBy(() ->
            client.sign(request ->
                fill(request, key).signingAlgorithm(SigningAlgorithmSpec.RSASSA_PSS_SHA_256)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anUnknownAlgorithmIsRefused() {
    String key = keys.wallet();

    assertThatThrownBy(
            () -> client.sign(request -> fill(request, key).signingAlgorithm("ECDSA_KECCAK")))
        .isInstanceOfSatisfying(
            KmsException.class, e -> assertThat(Keys.code(e)).isEqualTo("ValidationException"));
  }

  @Test
  void theAnswerNamesTheArnAndTheRequest() {
    String key = keys.wallet();
    SignResponse answer = sign(key, DIGEST, MessageType.DIGEST);

    assertThat(answer.keyId()).isEqualTo("arn:aws:kms:us-east-1:123456789012:key/" + key);
    assertThat(answer.signingAlgorithm()).isEqualTo(SigningAlgorithmSpec.ECDSA_SHA_256);
    assertThat(answer.responseMetadata().requestId()).hasSize(36);
  }

  private static SignRequest.Builder fill(SignRequest.Builder request, String key) {
    return request
        .keyId(key)
        .message(SdkBytes.fromByteArray(DIGEST.toArray()))
        .messageType(MessageType.DIGEST)
        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256);
  }

  private static SignResponse sign(String key, Bytes message, MessageType type) {
    return client.sign(request ->
        fill(request, key).message(SdkBytes.fromByteArray(message.toArray())).messageType(type));
  }

  private static boolean verify(String key, Bytes digest, SdkBytes signature) {
    return client
        .verify(request ->
            request
                .keyId(key)
                .message(SdkBytes.fromByteArray(digest.toArray()))
                .messageType(MessageType.DIGEST)
                .signature(signature)
                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
        .signatureValid();
  }

  private static BigInteger s(SdkBytes signature) {
    try {
      return StandardDSAEncoding.INSTANCE.decode(ORDER, signature.asByteArray())[1];
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stablecoin.gateway.signer.SigningException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** Every failure of KMS, produced by an endpoint and named by the signer. */
class KmsFailureIT {

  private final TestKms kms = new TestKms();

  @AfterEach
  void stop() {
    kms.close();
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, access_denied, kms:Sign, false",
    "InvalidSignatureException, credentials_invalid, clock, false",
    "MissingAuthenticationTokenException, credentials_invalid, credentials, false",
    "UnrecognizedClientException, credentials_invalid, get-caller-identity, false",
    "ExpiredTokenException, credentials_expired, sso login, false",
    "NotFoundException, key_not_found, another Region, false",
    "InvalidKeyUsageException, key_usage_wrong, ECC_SECG_P256K1, false",
    "UnsupportedOperationException, key_usage_wrong, SIGN_VERIFY, false",
    "ThrottlingException, throttled, quota, true",
    "KMSInternalException, service_failed, Try again, true",
    "KeyUnavailableException, key_unavailable, key store, true",
    "DependencyTimeoutException, service_failed, Try again, true",
    "KMSInvalidStateException, key_not_ready, Wait, true",
    "ValidationException, request_refused, CloudTrail, false"
  })
  void namesWhatKmsAnswers(String error, String code, String part, boolean retryable) {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().fail("Sign", Integer.MAX_VALUE, error);
      SigningException failure = failure(() -> signer.sign(TestKms.DIGEST));
      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure).hasMessageContaining(part);
      assertThat(failure.retryable()).isEqualTo(retryable);
    }
  }

  @ParameterizedTest
  @CsvSource({"DescribeKey, kms:DescribeKey", "GetPublicKey, kms:GetPublicKey"})
  void namesThePermissionThatIsMissing(String operation, String permission) {
    kms.faults().fail(operation, 1, "AccessDeniedException");
    SigningException failure = failure(kms::connectToNewKey);
    assertThat(failure).isInstanceOf(SigningException.AccessDenied.class);
    assertThat(failure.remedy()).contains(permission);
  }

  @Test
  void hintsAtTheRegionWhereTheKeyIsNotFound() {
    KmsKeyId key = new KmsKeyId(kms.createKey().keyId());
    KmsSettings elsewhere =
        kms.settings("us-west-2", 0, Duration.ofSeconds(30), KmsTransport.POOLED);
    SigningException failure = failure(() -> KmsSigner.connect(key, elsewhere));
    assertThat(failure).isInstanceOf(SigningException.KeyNotFound.class);
    assertThat(failure.reason()).contains("us-west-2").contains(key.toString());
    assertThat(failure.remedy()).contains("AWS_REGION");
  }

  @ParameterizedTest
  @CsvSource({
    "ECC_NIST_P256, SIGN_VERIFY",
    "RSA_2048, SIGN_VERIFY",
    "RSA_2048, ENCRYPT_DECRYPT",
    "SYMMETRIC_DEFAULT, ENCRYPT_DECRYPT",
    "HMAC_256, GENERATE_VERIFY_MAC"
  })
  void refusesAKeyOfAnotherSpec(KeySpec spec, KeyUsageType usage) {
    KmsKeyId key = new KmsKeyId(kms.createKey(spec, usage).keyId());
    SigningException failure = failure(() -> KmsSigner.connect(key, kms.settings()));
    assertThat(failure).isInstanceOf(SigningException.KeySpecWrong.class);
    assertThat(failure.reason()).contains(spec.toString());
  }

  @Test
  void namesADisabledKey() {
    KeyMetadata key = kms.createKey();
    try (KmsSigner signer = KmsSigner.connect(new KmsKeyId(key.keyId()), kms.settings())) {
      kms.administrator().disableKey(r -> r.keyId(key.keyId()));
      assertThat(failure(() -> signer.sign(TestKms.DIGEST)).code()).isEqualTo("key_disabled");
    }
    assertThat(failure(() -> connect(key)).code()).isEqualTo("key_disabled");
  }

  @Test
  void namesAKeyThatIsToBeDeleted() {
    KeyMetadata key = kms.createKey();
    try (KmsSigner signer = KmsSigner.connect(new KmsKeyId(key.keyId()), kms.settings())) {
      kms.administrator().scheduleKeyDeletion(r -> r.keyId(key.keyId()));
      assertThat(failure(() -> signer.sign(TestKms.DIGEST)).code())
          .isEqualTo("key_pending_deletion");
    }
    SigningException failure = failure(() -> connect(key));
    assertThat(failure.code()).isEqualTo("key_pending_deletion");
    assertThat(failure.remedy()).contains("cancel-key-deletion");
  }

  @Test
  void namesAKeyThatIsStillBeingCreated() {
    kms.faults().keepCreating(Duration.ofHours(1));
    SigningException failure = failure(kms::connectToNewKey);
    assertThat(failure.code()).isEqualTo("key_not_ready");
    assertThat(failure.remedy()).contains("Wait");
    assertThat(failure.retryable()).isTrue();
  }

  @Test
  void signsWithAKeyWhosePrimaryRegionChanges() {
    kms.faults().holdInState("Updating");
    try (KmsSigner signer = kms.connectToNewKey()) {
      assertThat(signer.healthCheck().healthy()).isTrue();
      assertThat(signer.sign(TestKms.DIGEST)).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PendingImport, key_pending_import, import-key-material, false",
    "Unavailable, key_unavailable, key store, true"
  })
  void namesAStateThatSignsNothing(String state, String code, String part, boolean retryable) {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().holdInState(state);
      SigningException failure = failure(() -> signer.sign(TestKms.DIGEST));
      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure.remedy()).contains(part);
      assertThat(failure.retryable()).isEqualTo(retryable);
      assertThat(failure(kms::connectToNewKey).code()).isEqualTo(code);
    }
  }

  @Test
  void namesAnAnswerThatIsNoSignature() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().signGarbage(true);
      assertThat(failure(() -> signer.sign(TestKms.DIGEST)).code()).isEqualTo("malformed_answer");
    }
  }

  @Test
  void namesAThrottledKey() {
    try (KmsSigner signer = kms.connectToNewKey(kms.settings(1, Duration.ofSeconds(30)))) {
      kms.faults().throttle("Sign", 0);
      assertThat(failure(() -> signer.sign(TestKms.DIGEST)).code()).isEqualTo("throttled");
      assertThat(kms.signingLog()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"POOLED", "SHORT_LIVED"})
  void namesAnAnswerThatComesTooLate(KmsTransport transport) {
    KmsSettings impatient = kms.settings(TestKms.REGION, 1, Duration.ofSeconds(3), transport);
    try (KmsSigner signer = kms.connectToNewKey(impatient)) {
      kms.faults().delay("Sign", Duration.ofSeconds(20));
      SigningException failure = failure(() -> signer.sign(TestKms.DIGEST));
      assertThat(failure.code()).isEqualTo("timed_out");
      assertThat(failure.retryable()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"POOLED", "SHORT_LIVED"})
  void namesAnEndpointThatDoesNotListen(KmsTransport transport) throws IOException {
    KmsSettings settings = settings("http://127.0.0.1:" + freePort(), transport);
    SigningException failure =
        failure(() -> KmsSigner.connect(new KmsKeyId("alias/gateway"), settings));
    assertThat(failure.code()).isEqualTo("unreachable");
    assertThat(failure.retryable()).isTrue();
  }

  @Test
  void namesMissingCredentials() {
    KmsSettings settings = settings("http://kms.invalid", KmsTransport.POOLED);
    SigningException failure =
        failure(() -> KmsSigner.connect(new KmsKeyId("alias/gateway"), settings));
    assertThat(failure.code()).isEqualTo("credentials_missing");
    assertThat(failure.remedy()).contains("AWS_PROFILE");
  }

  @Test
  void letsNothingLeaveThatWasSignedWrongly() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().signWrongly(true);
      SigningException failure = failure(() -> signer.sign(TestKms.DIGEST));
      assertThat(failure.code()).isEqualTo("address_mismatch");
      assertThat(failure).hasMessageContaining(signer.address().toString());
    }
  }

  private KmsSigner connect(KeyMetadata key) {
    return KmsSigner.connect(new KmsKeyId(key.arn()), kms.settings());
  }

  private static KmsSettings settings(String endpoint, KmsTransport transport) {
    return new KmsSettings(
        Optional.of(TestKms.REGION),
        Optional.empty(),
        Optional.of(URI.create(endpoint)),
        0,
        Duration.ofSeconds(30),
        transport);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Whatever fails, nothing of the account or of the layers below may show. */
  private static SigningException failure(ThrowingCallable call) {
    SigningException failure = catchThrowableOfType(SigningException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure).hasMessage(failure.reason() + " " + failure.remedy());
    assertThat(failure.getMessage())
        .doesNotContain("arn:", "111122223333", "software.amazon", "(request id null)");
    return failure;
  }
}

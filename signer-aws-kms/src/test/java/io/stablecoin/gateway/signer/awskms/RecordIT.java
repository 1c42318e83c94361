package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.kmslocal.faults.Faults;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.SigningPurpose;
import io.stablecoin.gateway.signer.awskms.observation.SigningAttempt;
import io.stablecoin.gateway.signer.awskms.observation.SigningOutcome;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.awskms.observation.SigningResult;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Wei;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** The record of each attempt, made before it is sent. */
class RecordIT {

  private static final LegacyTransaction TRANSACTION =
      new LegacyTransaction(
          new ChainId(137),
          9,
          Wei.gwei(20),
          21000,
          Address.parse("0x" + "35".repeat(20)),
          Wei.ether(1),
          Bytes.EMPTY);

  private final TestKms kms = new TestKms();
  private final SettableClock clock = new SettableClock();
  private final Witness witness = new Witness();
  private final KeyMetadata key = kms.createKey();

  @AfterEach
  void stop() {
    kms.close();
  }

  @Test
  void saysWhatIsSignedForWhatAndWhatCameOfIt() {
    try (KmsSigner signer = connect(witness, 0)) {
      SignedTransaction signed =
          signer.forPurpose(new SigningPurpose("tx_1")).signTransaction(TRANSACTION);
      SigningAttempt attempt = witness.attempts.getFirst();
      assertThat(attempt.at()).isEqualTo(clock.instant());
      assertThat(attempt.key()).isEqualTo(key.keyId().substring(0, 8));
      assertThat(attempt.request().operation()).isEqualTo(SigningOperation.SIGN_TRANSACTION);
      assertThat(attempt.request().digest()).isEqualTo(TRANSACTION.digest());
      assertThat(attempt.request().chain()).contains(new ChainId(137));
      assertThat(attempt.request().purpose()).contains(new SigningPurpose("tx_1"));
      SigningResult result = witness.results.getFirst();
      assertThat(result.outcome()).isEqualTo(SigningOutcome.SIGNED);
      assertThat(result.txHash()).contains(signed.hash());
      assertThat(kms.signingLog()).singleElement().asString().contains(result.requestId().get());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, refused, access_denied",
    "ThrottlingException, refused, throttled",
    "KMSInternalException, answer_lost, service_failed"
  })
  void tellsARefusalAndAFailureInsideApart(String error, String outcome, String code) {
    try (KmsSigner signer = connect(witness, 0)) {
      kms.faults().fail("Sign", 1, error);
      fail(signer);
      assertResult(outcome, code, 1);
      assertThat(witness.results.getFirst().requestId()).isPresent();
    }
  }

  @Test
  void tellsALostAnswer() {
    try (KmsSigner signer = connect(witness, 0)) {
      kms.faults().dropAnswers("Sign", 1);
      fail(signer);
      assertResult("answer_lost", "unreachable", 1);
      assertThat(witness.results.getFirst().requestId()).isEmpty();
    }
  }

  @Test
  void keepsInMindThatKmsFailedInsideBeforeItRefused() {
    try (KmsSigner signer = connect(witness, 1)) {
      kms.faults().fail("Sign", 1, "KMSInternalException");
      kms.faults().fail(Faults.EVERY_OPERATION, 1, "AccessDeniedException");
      fail(signer);
      assertResult("answer_lost", "access_denied", 2);
    }
  }

  @Test
  void keepsInMindThatAnAnswerWasLostBeforeKmsRefused() throws InterruptedException {
    try (KmsSigner signer = connect(witness, 1)) {
      kms.faults().dropAnswers("Sign", 1);
      kms.faults().delay("Sign", Duration.ofSeconds(2));
      Thread caller = Thread.ofVirtual().start(() -> fail(signer));
      await().until(() -> kms.signingLog().size() == 1);
      kms.administrator().disableKey(r -> r.keyId(key.keyId()));
      caller.join();
      assertResult("answer_lost", "key_disabled", 2);
    }
  }

  @Test
  void countsNothingThatCouldNotLeaveWithoutCredentials() {
    KmsSettings strange =
        new KmsSettings(
            Optional.of(TestKms.REGION),
            Optional.empty(),
            Optional.of(URI.create("http://0.0.0.0:" + kms.port())),
            0,
            Duration.ofSeconds(30),
            KmsTransport.POOLED);
    KmsHealth.check(new KmsKeyId(key.arn()), strange, witness, clock);
    assertResult("refused", "credentials_missing", 0);
  }

  /** Each request is an event of its own in CloudTrail, but the record has one id only. */
  @Test
  void countsTheRequestsOfOneAttempt() {
    try (KmsSigner signer = connect(witness, 2)) {
      kms.faults().dropAnswers("Sign", 1);
      signer.sign(TestKms.DIGEST);
      assertResult("signed", "signed", 2);
      assertThat(kms.signingLog()).hasSize(2);
    }
  }

  @Test
  void tellsASignatureThatWasThrownAway() {
    try (KmsSigner signer = connect(witness, 0)) {
      kms.faults().signWrongly(true);
      fail(signer);
      assertResult("discarded", "address_mismatch", 1);
    }
  }

  @Test
  void tellsADryRun() {
    try (KmsSigner signer = connect(witness, 0)) {
      signer.healthCheck();
      assertResult("dry_run", "dry_run", 1);
      assertThat(witness.attempts.getFirst().request().purpose())
          .contains(SigningPurpose.HEALTH_CHECK);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void namesTheKeyOfACheckWithoutASigner(boolean describable) {
    kms.administrator().createAlias(r -> r.aliasName("alias/by-name").targetKeyId(key.keyId()));
    if (!describable) {
      kms.faults().fail("DescribeKey", 1, "AccessDeniedException");
    }
    KmsHealth.check(new KmsKeyId("alias/by-name"), kms.settings(), witness, clock);
    assertResult("dry_run", "dry_run", 1);
    assertThat(witness.attempts.getFirst().key())
        .isEqualTo(describable ? key.keyId().substring(0, 8) : "alias/by-name");
  }

  @Test
  void tellsTheDryRunAndTheSignatureOfAnInspection() {
    KmsInspection.of(new KmsKeyId(key.keyId()), kms.settings(), witness, clock);
    assertThat(witness.results)
        .extracting(result -> result.outcome().code())
        .containsExactlyInAnyOrder("dry_run", "signed");
  }

  @Test
  void leavesTheWordsToARecorderThatRefuses() {
    SigningException refusal = new SigningException.NotRecorded("No paper.", "Buy some.");
    try (KmsSigner signer = connect(new Broken(Optional.of(refusal)), 0)) {
      assertThat(fail(signer)).isSameAs(refusal);
      assertThat(kms.signingLog()).isEmpty();
    }
  }

  @Test
  void isMadeForNothingThatIsNotSent() {
    try (KmsSigner signer = connect(witness, 0)) {
      kms.faults().fail("Sign", Circuit.FAILURES_IN_A_ROW, "KMSInternalException");
      for (int i = 0; i < Circuit.FAILURES_IN_A_ROW + 3; i++) {
        fail(signer);
      }
      assertThat(witness.attempts).hasSize(Circuit.FAILURES_IN_A_ROW);
    }
  }

  @Test
  void stopsTheSignatureWhereItCannotBeMade() {
    try (KmsSigner signer = connect(new Broken(Optional.of(outOfOrder())), 0)) {
      assertThat(fail(signer).code()).isEqualTo("signing_not_recorded");
      assertThat(kms.signingLog()).isEmpty();
    }
  }

  @Test
  void keepsTheSignatureWhereItCannotBeCompleted() {
    try (KmsSigner signer = connect(new Broken(Optional.empty()), 0)) {
      assertThat(signer.sign(TestKms.DIGEST)).isNotNull();
    }
  }

  @Test
  void isNotMadeOnceTheSignerIsClosed() {
    KmsSigner signer = connect(witness, 0);
    signer.close();
    signer.close();
    assertThatExceptionOfType(SigningException.Closed.class)
        .isThrownBy(() -> signer.sign(TestKms.DIGEST));
    assertThatExceptionOfType(SigningException.Closed.class).isThrownBy(signer::healthCheck);
    assertThat(witness.attempts).isEmpty();
  }

  private void assertResult(String outcome, String code, int requests) {
    SigningResult result = witness.results.getLast();
    assertThat(result.outcome().code()).isEqualTo(outcome);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.requests()).isEqualTo(requests);
  }

  private KmsSigner connect(SigningRecorder recorder, int retries) {
    return KmsSigner.of(new KmsKeyId(key.arn()), kms.settings(retries, Duration.ofSeconds(30)))
        .clock(clock)
        .recorder(recorder)
        .connect();
  }

  private static SigningException fail(KmsSigner signer) {
    return catchThrowableOfType(SigningException.class, () -> signer.sign(TestKms.DIGEST));
  }

  private static RuntimeException outOfOrder() {
    return new IllegalStateException("no database today");
  }

  /**
   * @param atBegin what happens already then
   */
  private record Broken(Optional<RuntimeException> atBegin) implements SigningRecorder {
    @Override
    public void begin(SigningAttempt attempt) {
      if (atBegin.isPresent()) {
        throw atBegin.get();
      }
    }

    @Override
    public void end(SigningAttempt attempt, SigningResult result) {
      throw outOfOrder();
    }
  }
}

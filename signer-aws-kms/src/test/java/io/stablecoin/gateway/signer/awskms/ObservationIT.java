package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import io.stablecoin.gateway.signer.awskms.observation.SigningObserver;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** What an observer hears. */
class ObservationIT {

  private final TestKms kms = new TestKms();
  private final Witness witness = new Witness();
  private final KeyMetadata key = kms.createKey();

  @AfterEach
  void stop() {
    kms.close();
  }

  @Test
  void tellsTheAgeOfTheKey() {
    try (KmsSigner signer = connect(kms.settings())) {
      assertThat(witness.keys)
          .singleElement()
          .satisfies(seen -> assertThat(seen.created()).isEqualTo(key.creationDate()))
          .satisfies(seen -> assertThat(seen.address()).isEqualTo(signer.address()))
          .satisfies(seen -> assertThat(seen.key()).isEqualTo(key.keyId().substring(0, 8)));
    }
  }

  @Test
  void measuresASignature() {
    try (KmsSigner signer = connect(kms.settings())) {
      kms.faults().delay("Sign", Duration.ofMillis(60));
      signer.signMessage("hello");
      SigningMeasurement measured = witness.measurements.getFirst();
      assertThat(measured.code()).isEqualTo("signed");
      assertThat(measured.operation()).isEqualTo(SigningOperation.SIGN_MESSAGE);
      assertThat(measured.latency()).isGreaterThan(Duration.ofMillis(59));
      assertThat(measured.waited()).isLessThan(Duration.ofMillis(59));
      assertThat(measured.requests()).isEqualTo(1);
      assertThat(measured.retries()).isZero();
      assertThat(measured.throttles()).isZero();
    }
  }

  @Test
  void countsRetriesAndThrottlesThatNoCallerSaw() {
    try (KmsSigner signer = connect(kms.settings(3, Duration.ofSeconds(30)))) {
      kms.faults().fail("Sign", 2, "ThrottlingException");
      signer.sign(TestKms.DIGEST);
      SigningMeasurement measured = witness.measurements.getFirst();
      assertThat(measured.code()).isEqualTo("signed");
      assertThat(measured.retries()).isEqualTo(2);
      assertThat(measured.throttles()).isEqualTo(2);
    }
  }

  @Test
  void namesTheFailure() {
    try (KmsSigner signer = connect(kms.settings())) {
      kms.faults().fail("Sign", 1, "AccessDeniedException");
      fail(signer);
      assertThat(witness.measurements)
          .singleElement()
          .satisfies(measured -> assertThat(measured.code()).isEqualTo("access_denied"));
    }
  }

  @Test
  void tellsHowLongACallerWaitedForItsTurn() throws InterruptedException {
    SignRate slow = SignRate.perSecond(10);
    try (KmsSigner signer =
        KmsSigner.of(new KmsKeyId(key.arn()), kms.settings())
            .observer(witness)
            .rate(slow)
            .connect()) {
      slow.acquire(Duration.ofSeconds(1), () -> {});
      signer.sign(TestKms.DIGEST);
      assertThat(witness.measurements.getFirst().waited()).isGreaterThan(Duration.ofMillis(20));
    }
  }

  @Test
  void tellsEachCheckOfHealth() {
    try (KmsSigner signer = connect(kms.settings())) {
      kms.faults().fail("GetPublicKey", 1, "AccessDeniedException");
      signer.healthCheck();
      assertThat(witness.checks)
          .containsExactly("describe_key: ok", "public_key: access_denied", "sign_dry_run: ok");
    }
  }

  @Test
  void signsAlsoWhereTheObserverFails() {
    SigningObserver broken =
        new SigningObserver() {
          @Override
          public void measured(SigningMeasurement measurement) {
            throw new IllegalStateException("no metrics today");
          }
        };
    try (KmsSigner signer =
        KmsSigner.of(new KmsKeyId(key.arn()), kms.settings()).observer(broken).connect()) {
      assertThat(signer.sign(TestKms.DIGEST)).isNotNull();
    }
  }

  private KmsSigner connect(KmsSettings settings) {
    return KmsSigner.of(new KmsKeyId(key.arn()), settings).observer(witness).connect();
  }

  private static SigningException fail(KmsSigner signer) {
    return catchThrowableOfType(SigningException.class, () -> signer.sign(TestKms.DIGEST));
  }
}

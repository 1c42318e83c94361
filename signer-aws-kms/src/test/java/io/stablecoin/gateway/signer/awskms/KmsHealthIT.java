package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

class KmsHealthIT {

  private final TestKms kms = new TestKms();

  @AfterEach
  void stop() {
    kms.close();
  }

  @Test
  void isHealthyWhereTheKeyWouldSign() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      KmsHealth health = signer.healthCheck();
      assertThat(health.healthy()).isTrue();
      assertThat(health.address()).contains(signer.address());
      assertThat(health.checks())
          .extracting(KmsCheck::name)
          .containsExactly("describe_key", "public_key", "sign_dry_run");
    }
  }

  @Test
  void checksAKeyThatCannotBeConnectedTo() {
    KeyMetadata key = kms.createKey();
    kms.administrator().disableKey(r -> r.keyId(key.keyId()));
    KmsHealth health =
        KmsHealth.check(
            new KmsKeyId(key.keyId()), kms.settings(), SigningRecorder.NONE, Clock.systemUTC());
    assertThat(health.healthy()).isFalse();
    assertThat(health.address()).isEmpty();
    assertThat(health.checks())
        .extracting(KmsCheck::ok, check -> check.code().orElse(""))
        .containsOnly(tuple(false, "key_disabled"));
  }

  @Test
  void tellsWhichPermissionIsMissingWhereTheOthersAreThere() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().fail("Sign", 1, "AccessDeniedException");
      KmsHealth health = signer.healthCheck();
      assertThat(health.healthy()).isFalse();
      assertThat(health.checks()).extracting(KmsCheck::ok).containsExactly(true, true, false);
      KmsCheck signing = health.checks().getLast();
      assertThat(signing.code()).contains("access_denied");
      assertThat(signing.cause().orElseThrow()).contains("kms:Sign");
      assertThat(signing.remedy()).isPresent();
    }
  }

  @Test
  void readsThePublicKeyAnew() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().fail("GetPublicKey", 1, "KMSInternalException");
      KmsHealth health = signer.healthCheck();
      assertThat(health.checks()).extracting(KmsCheck::ok).containsExactly(true, false, true);
    }
  }

  @Test
  void provesARealSignatureWhereTheEndpointKnowsNoDryRun() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().ignoreDryRun(true);
      assertThat(signer.healthCheck().healthy()).isTrue();
      kms.faults().signWrongly(true);
      assertThat(signer.healthCheck().checks().getLast().code()).contains("address_mismatch");
    }
  }

  @Test
  void asksForARealSignatureWhereDryRunIsRefused() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().fail("Sign", 1, "ValidationException");
      assertThat(signer.healthCheck().healthy()).isTrue();
      assertThat(kms.signingLog()).hasSize(2);
    }
  }

  @Test
  void answersWithinFiveSecondsWhereKmsDoesNot() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().delay("*", Duration.ofMinutes(1));
      long start = System.nanoTime();
      KmsHealth health = signer.healthCheck();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(health.checks()).extracting(c -> c.code().orElse("")).containsOnly("timed_out");
    }
  }
}

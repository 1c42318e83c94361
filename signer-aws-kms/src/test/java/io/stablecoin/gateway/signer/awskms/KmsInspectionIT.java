package io.stablecoin.gateway.signer.awskms;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;

class KmsInspectionIT {

  private final TestKms kms = new TestKms();

  @AfterEach
  void stop() {
    kms.close();
  }

  @Test
  void findsNothingWrongWithAKeyThatIsRight() {
    KeyMetadata key = kms.createKey();
    KmsInspection inspection = inspect(key);
    assertThat(codes(inspection))
        .containsOnlyKeys(
            "permission_describe_key",
            "permission_get_public_key",
            "permission_sign",
            "test_signature",
            "key_spec",
            "key_state")
        .allSatisfy((name, code) -> assertThat(code).isEqualTo("ok"));
    assertThat(inspection.key()).contains(new KmsKeyId(key.arn()));
    assertThat(inspection.address()).isPresent();
    assertThat(kms.signingLog()).hasSize(2);
  }

  @Test
  void tellsEachMissingPermissionByItself() {
    KeyMetadata key = kms.createKey();
    kms.faults().fail("DescribeKey", 1, "AccessDeniedException");
    assertThat(codes(inspect(key)))
        .containsEntry("permission_describe_key", "access_denied")
        .containsEntry("permission_get_public_key", "ok")
        .containsEntry("permission_sign", "ok")
        .doesNotContainKeys("key_spec", "key_state");
  }

  @Test
  void tellsAKeyOfAnotherCurve() {
    assertThat(codes(inspect(kms.createKey(KeySpec.ECC_NIST_P256))))
        .containsEntry("key_spec", "key_spec_wrong")
        .containsEntry("key_state", "ok")
        .containsEntry("permission_describe_key", "ok");
  }

  @Test
  void tellsAKeyThatIsSwitchedOff() {
    KeyMetadata key = kms.createKey();
    kms.administrator().disableKey(r -> r.keyId(key.keyId()));
    assertThat(codes(inspect(key)))
        .containsEntry("key_state", "key_disabled")
        .containsEntry("key_spec", "ok");
  }

  @Test
  void provesTheTestSignature() {
    KeyMetadata key = kms.createKey();
    kms.faults().signWrongly(true);
    assertThat(codes(inspect(key)))
        .containsEntry("permission_sign", "ok")
        .containsEntry("test_signature", "address_mismatch");
  }

  @Test
  void endsWithinFiveSecondsWhereEachOfSeveralAnswersTakesTwo() {
    KeyMetadata key = kms.createKey();
    kms.faults().delay("*", Duration.ofSeconds(2));
    // The dry run is refused, so the check goes on with a signature and the public key.
    kms.faults().fail("Sign", 2, "ValidationException");
    long start = System.nanoTime();
    KmsInspection inspection = inspect(key);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(codes(inspection))
        .containsEntry("permission_describe_key", "ok")
        .containsEntry("permission_sign", "timed_out");
  }

  private KmsInspection inspect(KeyMetadata key) {
    return KmsInspection.of(
        new KmsKeyId(key.keyId()), kms.settings(), SigningRecorder.NONE, Clock.systemUTC());
  }

  private static Map<String, String> codes(KmsInspection inspection) {
    return inspection.checks().stream()
        .collect(toMap(KmsCheck::name, check -> check.code().orElse("ok")));
  }
}

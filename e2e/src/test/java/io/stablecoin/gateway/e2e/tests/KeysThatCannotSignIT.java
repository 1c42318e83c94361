package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.LocalKms;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of every other kind and state, as somebody may name them by mistake. */
class KeysThatCannotSignIT {

  private static final String ABSENT = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

  @AutoClose static final LocalKms KMS = LocalKms.start();

  @ParameterizedTest
  @CsvSource({
    "ECC_NIST_P256, SIGN_VERIFY",
    "RSA_2048, SIGN_VERIFY",
    "SYMMETRIC_DEFAULT, ENCRYPT_DECRYPT",
    "HMAC_256, GENERATE_VERIFY_MAC"
  })
  void areRefusedWhereTheyAreOfAnotherSpec(String spec, String usage) {
    assertRefused(createKey(spec, usage), "key_spec_wrong");
  }

  @ParameterizedTest
  @CsvSource({"DisableKey, key_disabled", "ScheduleKeyDeletion, key_pending_deletion"})
  void areRefusedInAStateThatSignsNothing(String operation, String code) {
    String key = createKey("ECC_SECG_P256K1", "SIGN_VERIFY");
    KMS.ask(operation, "{\"KeyId\": \"%s\"}".formatted(key));

    assertRefused(key, code);
  }

  @Test
  void areRefusedWhereTheyAreNotThere() {
    assertRefused(ABSENT, "key_not_found");
  }

  @Test
  void areRefusedWhereTheArnNamesAnotherRegion() {
    Outcome outcome =
        Program.gateway(
                "kms", "derive-address", "arn:aws:kms:ap-southeast-2:111122223333:key/" + ABSENT)
            .with(KMS.environment())
            .run();

    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err()).contains("error: kms_region_mismatch", "remedy:");
  }

  private static String createKey(String spec, String usage) {
    return KMS.ask(
            "CreateKey", "{\"KeySpec\": \"%s\", \"KeyUsage\": \"%s\"}".formatted(spec, usage))
        .path("KeyMetadata")
        .path("KeyId")
        .asString();
  }

  private static void assertRefused(String key, String code) {
    Outcome outcome = KMS.run("kms", "sign-message", key, "anything");

    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(1);
    assertThat(outcome.err()).contains("error: " + code, "remedy:").doesNotContain("\tat ");
    assertThat(outcome.out()).isEmpty();
  }
}

package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.KmsFaults;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PreflightIT {

  private static final String OTHER_ADDRESS = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

  @AutoClose static final DevStack STACK = DevStack.inNewFolder("--without-server");

  @Test
  void isGreenWhereAllIsRight() {
    Outcome outcome = preflight("--expect-address", STACK.text("hot_wallet")).run();

    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.json().path("ok").asBoolean()).isTrue();
    assertThat(names(outcome))
        .containsExactlyInAnyOrder(
            "environment",
            "permission_describe_key",
            "permission_get_public_key",
            "permission_sign",
            "test_signature",
            "key_spec",
            "key_state",
            "alias",
            "multi_region",
            "address",
            "cloudtrail",
            "rpc_chain_id",
            "gas",
            "database",
            "database_schema",
            "synchronous_commit");
    assertThat(outcome.json().path("checks"))
        .filteredOn(check -> !check.path("light").asString().equals("green"))
        .extracting(check -> check.path("code").asString())
        .containsExactlyInAnyOrder("key_of_one_region", "cloudtrail_not_looked_at");
    assertThat(outcome.err()).contains("Looked at database");
  }

  @Test
  void tellsPeopleTheSameWithoutColoursWhereThereIsNoTerminal() {
    Outcome outcome = Program.gateway("preflight").in(STACK.folder()).run();

    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out())
        .contains(" ✓ key_spec", " ! address", "Ready: none of 16 checks is red.")
        .contains("remedy: If it is yours, write it down: HOT_WALLET_ADDRESS=")
        .doesNotContain("\u001b", "@|");
  }

  @Test
  void isRedWhereTheKeyHasAnotherAddressThanDocumented() {
    assertRed(
        preflight().with("HOT_WALLET_ADDRESS", OTHER_ADDRESS), "address", "address_unexpected");
  }

  @Test
  void namesThePermissionThatIsMissing() {
    try (KmsFaults faults = faults()) {
      faults.order(
          "{\"fail\": {\"operation\": \"GetPublicKey\", \"times\": 9, \"error\":"
              + " \"AccessDeniedException\"}}");

      Outcome outcome = preflight().run();

      assertRed(outcome, "permission_get_public_key", "access_denied");
      assertThat(check(outcome, "permission_get_public_key").path("remedy").asString())
          .contains("kms:GetPublicKey");
      assertThat(check(outcome, "permission_sign").path("ok").asBoolean()).isTrue();
      assertThat(check(outcome, "gas").path("code").asString()).isEqualTo("not_known");
    }
  }

  @Test
  void isRedWhereANodeIsOfAnotherChain() {
    Program wrong = preflight().with("RPC_URLS_137", STACK.text("rpc_url"));
    Outcome outcome = wrong.run();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.json().path("checks"))
        .filteredOn(check -> check.path("subject").asString("").equals("polygon"))
        .extracting(check -> check.path("code").asString())
        .containsOnly("rpc_wrong_chain");
  }

  @Test
  void isRedWhereTheDatabaseMayForget() {
    String forgetful = STACK.text("database_url") + "?options=-c%20synchronous_commit%3Doff";

    assertRed(
        preflight().with("DATABASE_URL", forgetful),
        "synchronous_commit",
        "synchronous_commit_off");
  }

  @Test
  void looksAtTheRestWhereTheEnvironmentIsWrong() {
    Outcome outcome = preflight().with("PORT", "eighty").with("KMS_MAX_RETIRES", "1").run();

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.json().path("checks"))
        .filteredOn(check -> check.path("name").asString().equals("environment"))
        .extracting(check -> check.path("subject").asString() + " " + check.path("code").asString())
        .containsExactly("PORT number_out_of_range", "KMS_MAX_RETIRES variable_unknown");
    assertThat(check(outcome, "key_spec").path("ok").asBoolean()).isTrue();
  }

  @Test
  void endsWithinFifteenSecondsWhereKmsHangs() {
    try (KmsFaults faults = faults()) {
      faults.order("{\"delay\": {\"milliseconds\": 60000}}");
      long start = System.nanoTime();

      Outcome outcome = preflight().run();

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
      assertRed(outcome, "permission_sign", "timed_out");
      assertThat(check(outcome, "database").path("ok").asBoolean()).isTrue();
    }
  }

  private static KmsFaults faults() {
    return new KmsFaults(STACK.text("kms_endpoint"));
  }

  private static Program preflight(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "preflight";
    arguments[1] = "--json";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Program.gateway(arguments).in(STACK.folder());
  }

  private static void assertRed(Program program, String name, String code) {
    assertRed(program.run(), name, code);
  }

  private static void assertRed(Outcome outcome, String name, String code) {
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.json().path("ok").asBoolean()).isFalse();
    JsonNode check = check(outcome, name);
    assertThat(check.path("ok").asBoolean()).isFalse();
    assertThat(check.path("code").asString()).isEqualTo(code);
    assertThat(check.path("cause").asString()).isNotBlank();
    assertThat(check.path("remedy").asString()).isNotBlank();
  }

  private static List<String> names(Outcome outcome) {
    return outcome
        .json()
        .path("checks")
        .valueStream()
        .map(check -> check.path("name").asString())
        .toList();
  }

  private static JsonNode check(Outcome outcome, String name) {
    return outcome
        .json()
        .path("checks")
        .valueStream()
        .filter(check -> check.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.Database;
import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What commands sign, compared with what KMS was asked: nothing may look like a foreign signature.
 */
class SignaturesByHandIT {

  private static final String NO_DATABASE = "postgres://gateway:secret@127.0.0.1:1/gateway";
  private static final String TYPED_DATA =
      """
      {"types": {"EIP712Domain": [{"name": "name", "type": "string"}],
                 "Agreement": [{"name": "text", "type": "string"}]},
       "primaryType": "Agreement", "domain": {"name": "Gateway"}, "message": {"text": "agreed"}}
      """;

  @AutoClose static final DevStack STACK = DevStack.inNewFolder("--without-server");

  @Test
  void areOnTheRecordsOfTheGatewayOneByOne() throws IOException {
    JsonNode owner = createOwner();
    int before = requestsToKms().size();
    succeed(
        gateway("contracts", "deploy", "--network", "local")
            .with("KMS_KEY_ID", owner.path("arn").asString()));
    succeed(gateway("kms", "sign-message", "I own this wallet"));
    succeed(gateway("kms", "sign-typed-data", "-"), TYPED_DATA);
    succeed(gateway("kms", "sign-transaction", "--tx", "-"), transaction());
    succeed(gateway("kms", "health"));
    succeed(gateway("preflight"));

    List<String> expected =
        new ArrayList<>(requestsToKms().subList(before, requestsToKms().size()));
    expected.add(requestsToKms().getFirst());
    assertThat(recorded("kms_request_id"))
        .as("all of these commands, and the first deployment of the stack itself")
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(recorded("distinct purpose, key"))
        .containsExactlyInAnyOrder(
            "by_hand " + label(STACK.text("kms_key_id")),
            "by_hand " + label(owner.path("arn").asString()));
    assertThat(recorded("operation, outcome"))
        .containsExactlyInAnyOrder(
            "sign_transaction signed",
            "sign_transaction signed",
            "sign_message signed",
            "sign_typed_data signed",
            "sign_authorization signed",
            "sign_transaction signed",
            "dry_run dry_run",
            "dry_run dry_run",
            "dry_run signed");
  }

  @Test
  void areRefusedWhereTheyCannotBeRecordedUnlessForced() {
    Program program = gateway("kms", "sign-message", "anything").with("DATABASE_URL", NO_DATABASE);

    Outcome refused = program.run();
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("error: signing_not_recorded", "--force", "127.0.0.1:1")
        .doesNotContain("secret", "\tat ");

    Outcome forced =
        gateway("kms", "sign-message", "anything", "--force")
            .with("DATABASE_URL", NO_DATABASE)
            .run();
    assertWarned(forced, "database_unreachable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sign-message", "health"})
  void areMadeWithAWarningBeforeTheFirstStartOfAGateway(String command) {
    Database empty = new Database(STACK.text("database_url")).empty(command.replace('-', '_'));
    Program program =
        command.equals("health") ? gateway("kms", command) : gateway("kms", command, "anything");

    assertWarned(program.with("DATABASE_URL", empty.url()).run(), "database_not_migrated");
  }

  @Test
  void doNotKeepAKeyFromBeingChecked() {
    assertWarned(
        gateway("kms", "health").with("DATABASE_URL", NO_DATABASE).run(), "database_unreachable");
  }

  @Test
  void saysThatThereIsNoRecordWithoutADatabase() {
    Outcome signed =
        Program.gateway("kms", "sign-message", STACK.text("kms_key_id"), "anything")
            .with("AWS_ENDPOINT_URL_KMS", STACK.text("kms_endpoint"))
            .run();

    succeed(signed);
    assertThat(signed.err()).contains("DATABASE_URL is not set");
  }

  private static void assertWarned(Outcome outcome, String code) {
    succeed(outcome);
    assertThat(outcome.err())
        .contains("warning: no record was kept", code)
        .doesNotContain("secret")
        .containsPattern("request id of KMS: [0-9a-f-]{36}");
  }

  private static Program gateway(String... command) {
    return Program.gateway(command).in(STACK.folder());
  }

  private static void succeed(Program program) {
    succeed(program.run());
  }

  private static void succeed(Program program, String input) {
    succeed(program.run(input));
  }

  private static void succeed(Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
  }

  /** Of a factory that stands nowhere yet, with money for its gas. */
  private static JsonNode createOwner() {
    JsonNode key =
        gateway("kms", "create-key", "--json")
            .with("AWS_REGION", STACK.text("kms_key_id").split(":", -1)[3])
            .run()
            .json();
    STACK.chain().fund(STACK.customer(), key.path("address").asString(), "0xde0b6b3a7640000");
    return key;
  }

  /** With an authorization, which is a signature of its own. */
  private static String transaction() {
    return """
    {"chainId": 5, "nonce": 0, "to": "%1$s", "gas": 100000, "maxFeePerGas": "2gwei",
     "maxPriorityFeePerGas": "1gwei",
     "authorizationList": [{"chainId": 5, "address": "%1$s", "nonce": 1}]}
    """
        .formatted(STACK.customer());
  }

  private static List<String> recorded(String columns) {
    return new Database(STACK.text("database_url"))
        .rows("select " + columns + " from signing_attempts");
  }

  /** The key as records name it. */
  private static String label(String arn) {
    return arn.replaceFirst(".*/", "").substring(0, 8);
  }

  /** As CloudTrail would tell them. */
  private static List<String> requestsToKms() throws IOException {
    try (var lines = Files.lines(STACK.folder().resolve(".gateway/kms-signing.log"))) {
      return lines
          .map(JsonMapper.shared()::readTree)
          .map((JsonNode event) -> event.path("requestID").asString())
          .toList();
    }
  }
}

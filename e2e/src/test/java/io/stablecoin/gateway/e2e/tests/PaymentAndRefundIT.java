package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.Chain;
import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Merchant;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PaymentAndRefundIT {

  @TempDir static Path folder;
  static DevStack stack;
  static Merchant merchant;
  static Chain chain;

  @BeforeAll
  static void start() {
    stack = DevStack.start(folder);
    merchant = stack.merchant();
    chain = stack.chain();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void saysHowToUseItToItsOwnerOnly() throws Exception {
    assertThat(stack.description().propertyNames())
        .contains(
            "api_url",
            "api_key",
            "chain_id",
            "rpc_url",
            "tokens",
            "kms_endpoint",
            "kms_key_id",
            "hot_wallet",
            "customer",
            "database_url",
            "config",
            "pid");
    assertThat(stack.text("api_key")).startsWith("sk_test_");
    assertThat(stack.description().path("chain_id").asInt()).isEqualTo(31337);
    assertThat(stack.description().path("pid").asLong()).isEqualTo(stack.program().pid());
    assertThat(stack.text("database_url")).startsWith("postgres://");
    assertThat(Path.of(stack.text("config"))).exists();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(DevStack.descriptionIn(folder))))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"USDC", "USDT"})
  void takesAPaymentAndRefundsAPartOfIt(String symbol) {
    String token = stack.token(symbol);
    BigInteger before = chain.balance(token, stack.customer());

    JsonNode session = merchant.openSession("25.00", symbol);
    chain.transfer(token, stack.customer(), session.path("deposit_address").asString(), 25_000_000);
    JsonNode paid = merchant.awaitCompleted("/v1/payment-sessions/" + id(session));
    JsonNode refund = merchant.refund(id(session), "10.00");
    JsonNode refunded = merchant.awaitCompleted("/v1/refunds/" + id(refund));

    assertThat(paid.path("amount_received").asString()).isEqualTo("25.00");
    assertThat(chain.awaitReceipt(refunded.path("tx_hash").asString()).path("from").asString())
        .isEqualToIgnoringCase(stack.text("hot_wallet"));
    assertThat(chain.balance(token, stack.customer()))
        .isEqualTo(before.subtract(BigInteger.valueOf(15_000_000)));
    assertThat(merchant.available(symbol)).isEqualTo("15.00");
  }

  @Test
  void refusesARefundOfMoreThanWasReceived() {
    JsonNode session = merchant.openSession("1.00", "USDC");

    JsonNode problem = merchant.refund(id(session), "1.00");

    assertThat(problem.path("status").asInt()).isBetween(400, 499);
    assertThat(problem.path("code").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).isNotBlank();
  }

  @Test
  void refusesASecondStackInTheSameFolder() {
    Outcome second = Program.gateway("dev").in(folder).run();

    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.err()).contains("error: stack_already_running", "remedy:");
    assertThat(DevStack.descriptionIn(folder)).exists();
  }

  @Test
  void letsOtherCommandsInTheFolderWorkOnIt() {
    Outcome made =
        Program.gateway("keys", "create", "--merchant", "mer_other", "--test", "--json")
            .in(folder)
            .run();
    Outcome health = Program.gateway("kms", "health", "--json").in(folder).run();
    Outcome deployed =
        Program.gateway("contracts", "deploy", "--network", "local", "--json").in(folder).run();

    assertThat(made.json().path("secret").asString()).as(made.err()).startsWith("sk_test_");
    assertThat(health.json().path("address").asString()).isEqualTo(stack.text("hot_wallet"));
    assertThat(deployed.json().path("deployed").asBoolean(true)).as(deployed.err()).isFalse();
  }

  @Test
  void showsWhatTheHotWalletHolds() {
    Outcome balances = Program.gateway("wallet", "balances", "--json").in(folder).run();

    assertThat(balances.exit()).as(balances.err()).isZero();
    assertThat(balances.json().path("balances"))
        .extracting(line -> line.path("asset").asString())
        .containsExactly("native", "USDC", "USDT");
  }

  private static String id(JsonNode object) {
    assertThat(object.path("id").asString("")).as(object.toString()).isNotBlank();
    return object.path("id").asString();
  }
}

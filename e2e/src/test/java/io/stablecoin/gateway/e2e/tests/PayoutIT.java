package io.stablecoin.gateway.e2e.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.e2e.dsl.Chain;
import io.stablecoin.gateway.e2e.dsl.DevStack;
import io.stablecoin.gateway.e2e.dsl.Merchant;
import io.stablecoin.gateway.e2e.dsl.Outcome;
import io.stablecoin.gateway.e2e.dsl.Program;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Money that a merchant sends, and an operator's hand on it. */
class PayoutIT {

  private static final String SUPPLIER = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";

  @AutoClose static final DevStack STACK = DevStack.inNewFolder();

  private static final Merchant MERCHANT = STACK.merchant();
  private static final Chain CHAIN = STACK.chain();

  @BeforeAll
  static void earn() {
    JsonNode session = MERCHANT.openSession("50.00", "USDC");
    CHAIN.transfer(
        STACK.token("USDC"),
        STACK.customer(),
        session.path("deposit_address").asString(),
        50_000_000);
    MERCHANT.awaitCompleted("/v1/payment-sessions/" + session.path("id").asString());
  }

  @Test
  void reachesItsRecipientOnceAndIsBooked() {
    BigInteger before = received();

    JsonNode payout = MERCHANT.payOut("10.00", "USDC", SUPPLIER);
    JsonNode completed = MERCHANT.awaitCompleted("/v1/payouts/" + id(payout));

    assertThat(received().subtract(before)).isEqualTo(10_000_000);
    JsonNode receipt = CHAIN.awaitReceipt(completed.path("tx_hash").asString());
    assertThat(receipt.path("status").asString()).isEqualTo("0x1");
    assertThat(receipt.path("from").asString()).isEqualToIgnoringCase(STACK.text("hot_wallet"));
    assertThat(bookings(payout))
        .containsExactlyInAnyOrder("payout_reserved 10.00", "payout_completed 10.00");
    assertRefused("approval_not_pending", "payouts", "approve", id(payout));
    assertRefused("not_cancelable", "payouts", "cancel", id(payout));
    assertRefused("not_on_its_way", "payouts", "expedite", id(payout));
  }

  @Test
  void staysWhileAnOperatorHasFrozenSigning() {
    BigInteger before = received();
    String available = MERCHANT.available("USDC");

    assertThat(operate("freeze", "--reason", "drill").path("changed").asBoolean()).isTrue();
    try {
      JsonNode unwanted = MERCHANT.payOut("3.00", "USDC", SUPPLIER);
      assertThat(operate("payouts", "cancel", id(unwanted)).path("action").asString())
          .isEqualTo("cancel");
      assertThat(MERCHANT.get("/v1/payouts/" + id(unwanted)).path("status").asString())
          .isEqualTo("canceled");
      assertThat(MERCHANT.available("USDC")).isEqualTo(available);
      assertThat(bookings(unwanted))
          .containsExactlyInAnyOrder("payout_reserved 3.00", "payout_canceled 3.00");

      JsonNode wanted = MERCHANT.payOut("2.00", "USDC", SUPPLIER);
      assertThat(operate("freeze").path("changed").asBoolean(true)).isFalse();
      assertThat(received()).isEqualTo(before);
      assertThat(operate("unfreeze").path("changed").asBoolean()).isTrue();
      MERCHANT.awaitCompleted("/v1/payouts/" + id(wanted));
      assertThat(received().subtract(before)).isEqualTo(2_000_000);
    } finally {
      operate("unfreeze");
    }
  }

  @Test
  void mustBeKnownToBeOperatedOn() {
    assertRefused("payout_not_found", "payouts", "cancel", "po_none");
  }

  private static JsonNode operate(String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    words.add("--json");
    Outcome outcome = Program.gateway(words.toArray(String[]::new)).in(STACK.folder()).run();
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome.json();
  }

  private static void assertRefused(String code, String... command) {
    Outcome refused = Program.gateway(command).in(STACK.folder()).run();
    assertThat(refused.exit()).as(refused.out() + refused.err()).isEqualTo(1);
    assertThat(refused.err()).contains("error: " + code, "remedy:").doesNotContain("\tat ");
  }

  private static List<String> bookings(JsonNode payout) {
    return MERCHANT
        .get("/v1/ledger-entries?limit=100")
        .path("data")
        .valueStream()
        .filter(entry -> entry.path("cause").path("id").asString().equals(id(payout)))
        .map(entry ->
            entry.path("cause").path("type").asString() + " " + entry.path("amount").asString())
        .toList();
  }

  private static BigInteger received() {
    return CHAIN.balance(STACK.token("USDC"), SUPPLIER);
  }

  private static String id(JsonNode object) {
    assertThat(object.path("id").asString("")).as(object.toString()).isNotBlank();
    return object.path("id").asString();
  }
}

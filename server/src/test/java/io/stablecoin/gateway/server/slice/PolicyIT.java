package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.RunningGateway;
import io.stablecoin.gateway.server.disbursements.OperatorOrders;
import io.stablecoin.gateway.server.disbursements.OperatorOrders.Action;
import io.stablecoin.gateway.server.disbursements.OperatorOrders.Answer;
import io.stablecoin.gateway.server.signing.SigningFreeze;
import io.stablecoin.gateway.types.Address;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Money that leaves under the rules of an operator. */
class PolicyIT {

  private static final Address DENIED = Address.parse("0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65");
  private static final String POLICY =
      """
          deny: ["%s"]
          limits:
            - network: local
              token: USDC
              per-payment: "100.00"
              per-merchant-and-day: "150.00"
              approval-above: "40.00"
      """
          .formatted(DENIED);

  @AutoClose private final Shop shop = new Shop(POLICY);

  private final Payouts payouts = new Payouts(shop);
  private final OperatorOrders orders = new OperatorOrders(shop.database.dataSource());

  @Test
  void namesTheRuleThatKeepsItFromLeavingAndReservesNothing() {
    payouts.earn("500.00");

    assertThat(payouts.ask("100.01", Payouts.SUPPLIER).text("code"))
        .isEqualTo("policy_payment_limit");
    assertThat(payouts.ask("1.00", DENIED).text("code")).isEqualTo("policy_recipient_denied");
    payouts.assertBalance("500.00", "0.00");

    JsonNode first = payouts.make("90.00");
    payouts.make("60.00");
    assertThat(payouts.ask("0.01", Payouts.SUPPLIER).text("code"))
        .isEqualTo("policy_merchant_day_limit");
    payouts.assertBalance("350.00", "150.00");

    assertThat(payouts.cancel(first).text("status")).isEqualTo("canceled");
    payouts.make("90.00");
    payouts.assertBalance("350.00", "150.00");
  }

  @Test
  void isNotPassedTogetherByRequestsAtOnce() throws Exception {
    payouts.earn("500.00");

    List<Api.Answer> answers = AtOnce.of(24, _ -> payouts.ask("10.00", Payouts.SUPPLIER));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(15);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .extracting(answer -> answer.text("code"))
        .containsOnly("policy_merchant_day_limit");
    payouts.assertBalance("350.00", "150.00");
  }

  @Test
  void hasRoomAgainForWhatFailed() {
    payouts.earn("300.00");
    payouts.fundWallet("300");
    shop.market.tokens.blacklist(Payouts.SUPPLIER);
    for (int i = 0; i < 4; i++) {
      payouts.settle(payouts.make("40.00"), "failed");
    }

    payouts.assertBalance("300.00", "0.00");
    assertThat(payouts.ask("90.00", Payouts.SUPPLIER).status()).isEqualTo(201);
  }

  @Test
  void leavesAnOrderThatNoGatewayTookUndone() {
    payouts.earn("50.00");
    JsonNode payout = payouts.make("41.00");
    shop.gateway.close();
    long order = orders.give(Action.APPROVE, id(payout), "test").orElseThrow();

    assertThat(orders.answer(order)).isEmpty();
    assertThat(orders.withdraw(order).isWithdrawn()).isTrue();
    assertThat(orders.give(Action.APPROVE, "po_none", "test")).isEmpty();
  }

  @Test
  void waitsForASecondPersonAboveTheThreshold() {
    JsonNode session = payouts.earn("200.00");
    payouts.fundWallet("200");

    JsonNode payout = payouts.make("40.01");
    assertThat(payout.path("status").asString()).isEqualTo("pending_approval");
    payouts.assertBalance("159.99", "40.01");
    JsonNode other = payouts.settle(payouts.make("40.00"));
    assertThat(other.path("status").asString()).isEqualTo("completed");
    assertThat(payouts.awaitStatus(payout, "pending_approval").path("tx_hash").isNull()).isTrue();

    assertThat(order(Action.APPROVE, payout).code()).isEqualTo("done");
    payouts.settle(payout);
    assertThat(payouts.events(payout))
        .startsWith("payout.pending_approval", "payout.queued")
        .endsWith("payout.completed");
    assertThat(order(Action.APPROVE, payout).code()).isEqualTo("approval_not_pending");

    JsonNode refund = shop.api.refund(session, "50.00").body();
    assertThat(refund.path("status").asString()).isEqualTo("pending_approval");
    assertThat(order(Action.CANCEL, refund).code()).isEqualTo("done");
    assertThat(shop.api.get("/v1/refunds/" + refund.path("id").asString()).text("status"))
        .isEqualTo("canceled");
    payouts.assertBalance("119.99", "0.00");
    assertThat(
            shop.api
                .get("/v1/payment-sessions/" + session.path("id").asString())
                .text("amount_refunded"))
        .isEqualTo("0.00");
  }

  @Test
  void isAgreedToWithAnotherKeyOfTheMerchantOnly() {
    payouts.earn("50.00");
    payouts.fundWallet("100");
    JsonNode payout = payouts.make("41.00");
    String approve = Payouts.PATH + "/" + id(payout) + "/approve";

    assertThat(shop.api.post(approve, "").text("code")).isEqualTo("approval_by_requester");
    assertThat(shop.api("mer_other").post(approve, "").text("code")).isEqualTo("payout_not_found");
    assertThat(payouts.awaitStatus(payout, "pending_approval").path("tx_hash").isNull()).isTrue();

    Api second = shop.api("mer_shop");
    assertThat(second.post(approve, "").text("status")).isEqualTo("queued");
    assertThat(second.post(approve, "").text("code")).isEqualTo("approval_not_pending");
    payouts.settle(payout);
    payouts.assertBalance("9.00", "0.00");
  }

  @Test
  void looksAtTheListsOnceMoreWhenSomebodyAgrees() {
    payouts.earn("50.00");
    JsonNode payout = payouts.make("41.00");
    shop.gateway.close();

    try (RunningGateway _ = shop.reopen("    deny: [\"%s\"]\n".formatted(Payouts.SUPPLIER))) {
      assertThat(order(Action.APPROVE, payout).code()).isEqualTo("policy_recipient_denied");
      assertThat(order(Action.CANCEL, payout).code()).isEqualTo("done");
    }
  }

  @Test
  void isFrozenByOneSwitchAndGoesOnByItself() {
    payouts.earn("25.00");
    payouts.fundWallet("100");
    SigningFreeze freeze = SigningFreeze.of(shop.database.dataSource());
    freeze.freeze("operator", "drill");

    JsonNode payout = payouts.make("10.00");
    Awaitility.await().until(() -> health().contains("signing_frozen"));
    assertThat(health()).contains("drill");
    assertThat(shop.api.get(Payouts.PATH + "/" + payout.path("id").asString()).text("tx_hash"))
        .isEmpty();

    freeze.lift("operator");
    payouts.settle(payout);
    Awaitility.await().until(() -> !health().contains("drill"));
  }

  private static String id(JsonNode object) {
    return object.path("id").asString();
  }

  private String health() {
    return Api.exchange(
            HttpRequest.newBuilder(shop.gateway.management().resolve("/health/signing")))
        .body();
  }

  private Answer order(Action action, JsonNode disbursement) {
    long order = orders.give(action, id(disbursement), "test").orElseThrow();
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> orders.answer(order), Optional::isPresent)
        .orElseThrow();
  }
}

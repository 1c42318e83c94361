package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.contracts.ForwarderFactory;
import io.stablecoin.gateway.types.Address;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaymentIT {

  private static final String SESSIONS = "/v1/payment-sessions";

  @AutoClose private static final Shop SHOP = new Shop();

  private final Api api = SHOP.api;
  private final Customer customer = SHOP.customer;

  @Test
  void isCompletedOnceThePaymentIsFinal() {
    JsonNode session = api.session("25.00", "USDC");
    customer.pay(session, "25.00", SHOP.market.tokens.usdc());
    JsonNode confirming = api.awaitStatus(SESSIONS, session, "confirming");
    assertThat(confirming.path("amount_received").asString()).isEqualTo("0.00");
    assertThat(confirming.path("amount_pending").asString()).isEqualTo("25.00");

    SHOP.market.chain.mine(Market.CONFIRMATIONS);
    JsonNode completed = api.awaitStatus(SESSIONS, session, "completed");
    assertThat(completed.path("amount_received").asString()).isEqualTo("25.00");
    JsonNode transfer = completed.path("transfers").path(0);
    assertThat(transfer.path("from").asString()).isEqualTo(customer.address().toString());
    assertThat(transfer.path("confirmations").asInt()).isGreaterThanOrEqualTo(Market.CONFIRMATIONS);
  }

  @Test
  void isSweptThroughAFactoryThatTheGatewayDeploysItself() {
    customer.payFinally(api.session("25.00", "USDC"), "25.00");

    Address factory = new ForwarderFactory(SHOP.market.wallet).address();
    await().until(() -> !SHOP.market.client.code(factory).isEmpty());
    await()
        .until(() -> {
          SHOP.market.chain.mine(1);
          return !SHOP.market.balance(SHOP.market.tokens.usdc(), SHOP.market.wallet).isZero();
        });
    await()
        .until(() -> {
          SHOP.market.chain.mine(1);
          return deployments("completed") == 1;
        });
  }

  private static int deployments(String status) {
    return SHOP.database
        .jdbc()
        .sql("select count(*) from factory_deployments where status = :status")
        .param("status", status)
        .query(Integer.class)
        .single();
  }

  @Test
  void takesAPaymentInTwoTransfers() {
    JsonNode session = api.session("25.00", "USDC");
    customer.payFinally(session, "10.00");
    JsonNode part = api.awaitStatus(SESSIONS, session, "partially_paid");
    assertThat(part.path("transfers")).hasSize(1);
    customer.payFinally(session, "15.00");
    JsonNode completed = api.awaitStatus(SESSIONS, session, "completed");
    assertThat(completed.path("transfers")).hasSize(2);
  }

  @Test
  void takesMoreThanItAskedFor() {
    JsonNode session = api.session("25.00", "USDC");
    customer.payFinally(session, "26.50");
    assertThat(api.awaitStatus(SESSIONS, session, "completed").path("amount_received").asString())
        .isEqualTo("26.50");
  }

  @Test
  void creditsNobodyForTheWrongToken() {
    JsonNode session = api.session("25.00", "USDC");
    customer.pay(session, "25.00", SHOP.market.tokens.usdt());
    customer.payFinally(session, "1.00");
    JsonNode part = api.awaitStatus(SESSIONS, session, "partially_paid");
    assertThat(part.path("transfers")).hasSize(1);
  }

  @Test
  void cannotBeCanceledOnceSomethingWasSeen() {
    JsonNode session = api.session("25.00", "USDC");
    customer.payFinally(session, "1.00");
    api.awaitStatus(SESSIONS, session, "partially_paid");
    Api.Answer answer = api.post(SESSIONS + "/" + session.path("id").asString() + "/cancel", "");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("code")).isEqualTo("payment_session_not_cancelable");
  }

  @Test
  void isCreditedAlsoAfterItWasCanceled() {
    JsonNode session = api.session("25.00", "USDC");
    Api.Answer answer = api.post(SESSIONS + "/" + session.path("id").asString() + "/cancel", "");
    assertThat(answer.text("status")).isEqualTo("canceled");
    customer.payFinally(session, "25.00");
    JsonNode paid =
        api.await(SESSIONS, session, it -> it.path("amount_received").asString().equals("25.00"));
    assertThat(paid.path("status").asString()).isEqualTo("canceled");
  }
}

package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PayoutIT {

  @AutoClose private final Shop shop = new Shop();

  private final Payouts payouts = new Payouts(shop);
  private final Token usdc = shop.market.tokens.usdc();

  @Test
  void leavesOnceTheWalletHasTheMoneyAndIsBookedWhenFinal() {
    payouts.earn("25.00");

    JsonNode payout = payouts.make("10.00");
    assertThat(payout.path("status").asString()).isEqualTo("queued");
    assertThat(payout.path("amount").asString()).isEqualTo("10.00");
    assertThat(payout.path("metadata").path("invoice").asString()).isEqualTo("7");
    payouts.assertBalance("15.00", "10.00");
    JsonNode completed = payouts.settle(payout);

    assertThat(completed.path("tx_hash").asString()).startsWith("0x");
    assertThat(completed.path("completed_at").asString()).isNotBlank();
    assertThat(shop.market.balance(usdc, Payouts.SUPPLIER))
        .isEqualTo(TokenAmount.parse("10", usdc));
    payouts.assertBalance("15.00", "0.00");
    new Money(shop).assertWalletMatches(usdc);
    assertThat(payouts.bookings(payout)).containsExactly("payout_reserved", "payout_completed");
    assertThat(payouts.events(payout))
        .startsWith("payout.queued")
        .endsWith("payout.submitted", "payout.completed");
    assertThat(payouts.lastEvent(payout)).isEqualTo(completed);
    assertThat(shop.api.get(Payouts.PATH).body().path("data").path(0).path("id").asString())
        .isEqualTo(payout.path("id").asString());
  }

  @Test
  void isWithdrawnWhileNothingIsSigned() {
    payouts.earn("25.00");
    JsonNode payout = payouts.awaitStatus(payouts.make("10.00"), "waiting_for_funds");

    Api.Answer canceled = payouts.cancel(payout);

    assertThat(canceled.status()).isEqualTo(200);
    assertThat(canceled.text("status")).isEqualTo("canceled");
    payouts.assertBalance("25.00", "0.00");
    assertThat(payouts.events(payout)).endsWith("payout.canceled");
    assertNotCancelable(payout);
  }

  @Test
  void isNotCanceledOnceItWasSubmitted() {
    payouts.earn("25.00");
    payouts.fundWallet("100");
    JsonNode payout = payouts.awaitStatus(payouts.make("10.00"), "submitted");

    assertNotCancelable(payout);
    payouts.settle(payout);
    assertNotCancelable(payout);
  }

  private void assertNotCancelable(JsonNode payout) {
    Api.Answer refused = payouts.cancel(payout);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("payout_not_cancelable");
  }

  @Test
  void isMadeOnceUnderOneKeyAndAnotherBodyIsRefused() {
    payouts.earn("25.00");
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = shop.api.exchange(Payouts.PATH, body("10.00"), key);
    HttpResponse<String> again = shop.api.exchange(Payouts.PATH, body("10.00"), key);
    Api.Answer other = shop.api.post(Payouts.PATH, body("11.00"), key);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("idempotency_key_reused");
    payouts.assertBalance("15.00", "10.00");
  }

  @Test
  void isMadeOnceThoughOneKeyComesManyTimesAtOnce() throws Exception {
    payouts.earn("25.00");
    String key = UUID.randomUUID().toString();

    List<Api.Answer> answers = AtOnce.of(20, _ -> shop.api.post(Payouts.PATH, body("1.00"), key));

    assertThat(answers).extracting(Api.Answer::status).containsOnly(201, 409).contains(201);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 201)
        .extracting(answer -> answer.text("id"))
        .containsOnly(shop.api.post(Payouts.PATH, body("1.00"), key).text("id"));
    payouts.assertBalance("24.00", "1.00");
  }

  @Test
  void cannotSpendMoreThanThereIsHoweverManyAskAtOnce() throws Exception {
    payouts.earn("25.00");

    List<Api.Answer> answers = AtOnce.of(20, _ -> payouts.ask("2.00", Payouts.SUPPLIER));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(12);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .extracting(answer -> answer.text("code"))
        .containsOnly("amount_exceeds_balance");
    payouts.assertBalance("1.00", "24.00");
  }

  @Test
  void failsAndGivesTheMoneyBackWhereTheTokenRefusesTheRecipient() {
    payouts.earn("25.00");
    payouts.fundWallet("100");
    shop.market.tokens.blacklist(Payouts.SUPPLIER);

    JsonNode failed = payouts.settle(payouts.make("10.00"), "failed");

    assertThat(failed.path("failure_code").asString()).isEqualTo("would_revert");
    assertThat(failed.path("tx_hash").isNull()).isTrue();
    payouts.assertBalance("25.00", "0.00");
    assertThat(payouts.bookings(failed)).containsExactly("payout_reserved", "payout_failed");
    assertThat(payouts.events(failed)).endsWith("payout.failed");
    assertThat(payouts.lastEvent(failed)).isEqualTo(failed);
  }

  private static String body(String amount) {
    return """
    {"amount": "%s", "token": "USDC", "network": "local", "destination": "%s"}\
    """
        .formatted(amount, Payouts.SUPPLIER);
  }

  @Test
  void isSeenByItsMerchantOnly() {
    payouts.earn("25.00");
    JsonNode payout = payouts.make("10.00");
    Api other = shop.api("mer_other");
    String path = Payouts.PATH + "/" + payout.path("id").asString();

    assertThat(other.get(path).text("code")).isEqualTo("payout_not_found");
    assertThat(other.post(path + "/cancel", "").text("code")).isEqualTo("payout_not_found");
    assertThat(other.get(Payouts.PATH).body().path("data")).isEmpty();
    payouts.assertBalance("15.00", "10.00");
  }
}

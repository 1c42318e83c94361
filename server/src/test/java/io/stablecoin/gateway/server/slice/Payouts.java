package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a merchant does about its payouts of USDC. */
record Payouts(Shop shop) {

  static final String PATH = "/v1/payouts";
  static final Address SUPPLIER = Address.parse("0x90F79bf6EB2c4f870365E785982E1f101E93b906");

  /** A customer pays so much; the money is available, and not in the hot wallet yet. */
  JsonNode earn(String amount) {
    JsonNode session = shop.api.session(amount, "USDC");
    shop.customer.payFinally(session, amount);
    return shop.api.awaitStatus("/v1/payment-sessions", session, "completed");
  }

  /** Somebody sends money straight to the hot wallet, from which payouts can be sent at once. */
  void fundWallet(String amount) {
    Token usdc = shop.market.tokens.usdc();
    shop.market.tokens.mint(TokenAmount.parse(amount, usdc), shop.market.wallet);
    shop.market.chain.mine(Market.CONFIRMATIONS);
  }

  Api.Answer ask(String amount, Address destination) {
    return shop.api.post(
        PATH,
        """
        {"amount": "%s", "token": "USDC", "network": "local", "destination": "%s",
         "description": "Invoice 7", "metadata": {"invoice": "7"}}\
        """
            .formatted(amount, destination));
  }

  JsonNode make(String amount) {
    Api.Answer answer = ask(amount, SUPPLIER);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.body();
  }

  Api.Answer cancel(JsonNode payout) {
    return shop.api.post(PATH + "/" + payout.path("id").asString() + "/cancel", "");
  }

  JsonNode awaitStatus(JsonNode payout, String status) {
    return shop.api.awaitStatus(PATH, payout, status);
  }

  /** Blocks come only with transactions, so finality is helped along. */
  JsonNode settle(JsonNode payout) {
    return settle(payout, "completed");
  }

  JsonNode settle(JsonNode payout, String end) {
    return shop.api.await(
        PATH,
        payout,
        it -> {
          shop.market.chain.mine(1);
          return it.path("status").asString().equals(end);
        });
  }

  void assertBalance(String available, String reserved) {
    JsonNode balance = shop.api.get("/v1/balance").body().path("balances").path(0);
    assertThat(balance.path("available").asString()).isEqualTo(available);
    assertThat(balance.path("reserved").asString()).isEqualTo(reserved);
  }

  /** What was booked for it, in order. */
  List<String> bookings(JsonNode payout) {
    return shop.database
        .jdbc()
        .sql("select cause_type from ledger_entry where cause_id = :id order by position")
        .param("id", payout.path("id").asString())
        .query((row, _) -> row.getString("cause_type"))
        .list();
  }

  /** The payout as its merchant was told of it last. */
  JsonNode lastEvent(JsonNode payout) {
    return shop.database
        .jdbc()
        .sql(
            """
            select payload::text from outbox_event
            where object_id = :id order by sequence desc limit 1
            """)
        .param("id", payout.path("id").asString())
        .query((row, _) -> JsonMapper.shared().readTree(row.getString(1)))
        .single();
  }

  List<String> events(JsonNode payout) {
    return shop.database
        .jdbc()
        .sql("select type from outbox_event where object_id = :id order by sequence")
        .param("id", payout.path("id").asString())
        .query((row, _) -> row.getString("type"))
        .list();
  }
}

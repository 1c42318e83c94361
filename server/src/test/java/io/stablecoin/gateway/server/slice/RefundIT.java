package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RefundIT {

  private static final String SESSIONS = "/v1/payment-sessions";
  private static final String REFUNDS = "/v1/refunds";

  @AutoClose private static final Shop SHOP = new Shop();

  private final Api api = SHOP.api;

  @ParameterizedTest
  @ValueSource(strings = {"USDC", "USDT"})
  void goesBackInTwoPartsAndNoFurther(String symbol) {
    Token token = symbol.equals("USDC") ? SHOP.market.tokens.usdc() : SHOP.market.tokens.usdt();
    JsonNode session = paid("25.00", token);
    TokenAmount before = SHOP.market.balance(token, SHOP.customer.address());

    JsonNode part = api.refund(session, "10.00").body();
    assertThat(part.path("destination").asString()).isEqualTo(SHOP.customer.address().toString());
    settle(part);
    JsonNode rest =
        api.post(
                REFUNDS,
                """
                {"payment_session_id": "%s"}\
                """
                    .formatted(session.path("id").asString()))
            .body();
    assertThat(rest.path("amount").asString()).isEqualTo("15.00");
    settle(rest);

    assertThat(api.refund(session, "0.01").text("code")).isEqualTo("refund_exceeds_received");
    TokenAmount after = SHOP.market.balance(token, SHOP.customer.address());
    assertThat(after.minus(before)).isEqualTo(TokenAmount.parse("25", token));
    new Money(SHOP).assertWalletMatches(token);
  }

  private JsonNode paid(String amount, Token token) {
    JsonNode session = api.session(amount, token.symbol());
    SHOP.customer.pay(session, amount, token);
    SHOP.market.chain.mine(Market.CONFIRMATIONS);
    return api.awaitStatus(SESSIONS, session, "completed");
  }

  /** Blocks come only with transactions, so finality is helped along. */
  private void settle(JsonNode refund) {
    JsonNode completed =
        api.await(
            REFUNDS,
            refund,
            it -> {
              SHOP.market.chain.mine(1);
              return it.path("status").asString().equals("completed");
            });
    assertThat(completed.path("tx_hash").asString()).startsWith("0x");
  }
}

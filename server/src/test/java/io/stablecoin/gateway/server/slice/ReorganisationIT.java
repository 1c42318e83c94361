package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.BlockTag;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On a chain of its own: what is replaced may be nobody else's. */
class ReorganisationIT {

  private static final String SESSIONS = "/v1/payment-sessions";

  @AutoClose private static final Shop SHOP = new Shop();

  private final Api api = SHOP.api;
  private final Customer customer = SHOP.customer;

  @Test
  void losesAPaymentThatAReorganisationTakesBeforeItIsFinal() {
    JsonNode session = api.session("25.00", "USDC");
    long before = newestBlock();
    customer.pay(session, "25.00", SHOP.market.tokens.usdc());
    api.awaitStatus(SESSIONS, session, "confirming");

    // The gateway's own transactions may stand on top of it.
    SHOP.market.chain.reorganise(Math.toIntExact(newestBlock() - before));
    SHOP.market.chain.mine(1);
    JsonNode created = api.awaitStatus(SESSIONS, session, "created");
    assertThat(created.path("transfers")).isEmpty();

    customer.payFinally(session, "25.00");
    assertThat(api.awaitStatus(SESSIONS, session, "completed").path("amount_received").asString())
        .isEqualTo("25.00");
  }

  private static long newestBlock() {
    return SHOP.market.client.block(BlockTag.LATEST).number();
  }
}

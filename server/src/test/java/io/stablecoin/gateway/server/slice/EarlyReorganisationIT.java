package io.stablecoin.gateway.server.slice;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On a chain whose head is still the block that it had when the gateway began to watch it. */
class EarlyReorganisationIT {

  @AutoClose private final Shop shop = new Shop();

  @Test
  void takesPaymentsAfterTheFirstHeadItSawWasReplaced() {
    JsonNode session = shop.api.session("25.00", "USDC");
    shop.market.chain.reorganise(1);
    shop.market.chain.mine(1);
    shop.customer.payFinally(session, "25.00");
    shop.api.awaitStatus("/v1/payment-sessions", session, "completed");
  }
}

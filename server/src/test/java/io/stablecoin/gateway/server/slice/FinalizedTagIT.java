package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.BlockTag;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On a network whose nodes say themselves which blocks are final. */
class FinalizedTagIT {

  private static final String SESSIONS = "/v1/payment-sessions";

  @AutoClose private final Shop shop = new Shop(new Market(1, "finality: finalized"));

  @Test
  void completesASessionOnceTheNodeFinalisesItsBlock() {
    JsonNode session = shop.api.session("25.00", "USDC");
    shop.customer.pay(session, "25.00", shop.market.tokens.usdc());
    long block = shop.market.client.block(BlockTag.LATEST).number();
    shop.api.awaitStatus(SESSIONS, session, "confirming");
    assertThat(shop.market.client.block(BlockTag.FINALIZED).number()).isLessThan(block);

    shop.market.chain.mine(3);
    shop.api.awaitStatus(SESSIONS, session, "completed");
  }

  /** By its own clock the gateway is a day before the deadline all the time. */
  @Test
  void letsASessionExpireByTheTimeOfFinalBlocks() {
    JsonNode session = shop.api.session("25.00", "USDC");
    JsonNode paid = shop.api.session("25.00", "USDC");
    shop.market.chain.passTime(Duration.ofDays(2));
    shop.market.chain.mine(1);
    assertThat(shop.api.get(SESSIONS + "/" + session.path("id").asString()).text("status"))
        .isEqualTo("created");

    shop.market.chain.mine(3);
    shop.api.awaitStatus(SESSIONS, session, "expired");
    shop.customer.pay(paid, "25.00", shop.market.tokens.usdc());
    shop.market.chain.mine(3);
    JsonNode late =
        shop.api.await(SESSIONS, paid, it -> it.path("amount_received").asString().equals("25.00"));
    assertThat(late.path("status").asString()).isEqualTo("expired");
  }
}

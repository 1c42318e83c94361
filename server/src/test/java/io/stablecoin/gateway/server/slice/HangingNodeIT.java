package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** While a node takes questions and answers none. */
class HangingNodeIT {

  private static final String SESSIONS = "/v1/payment-sessions";

  /** More than there are connections to the database. */
  private static final int MANY = 40;

  /** Less than the gateway waits for a node. */
  private static final Duration SOON = Duration.ofSeconds(5);

  @AutoClose private final Shop shop = new Shop();

  @Test
  void answersWhatNeedsNoNode() {
    JsonNode session = shop.api.session("25.00", "USDC");
    shop.customer.payFinally(session, "25.00");
    shop.api.awaitStatus(SESSIONS, session, "completed");
    String refund =
        """
        {"payment_session_id": "%s", "amount": "0.01"}\
        """
            .formatted(session.path("id").asString());
    String key = UUID.randomUUID().toString();
    Api.Answer first = shop.api.post("/v1/refunds", refund, key);
    assertThat(first.status()).isEqualTo(201);

    shop.market.node().hangAt("eth_getCode");
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, MANY)
          .forEach(_ -> requests.execute(() -> shop.api.post("/v1/refunds", refund)));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> shop.market.node().waiting() >= MANY);

      Api.Answer balance = assertTimeoutPreemptively(SOON, () -> shop.api.get("/v1/balance"));
      assertThat(balance.status()).isEqualTo(200);
      assertThat(assertTimeoutPreemptively(SOON, () -> shop.api.post("/v1/refunds", refund, key)))
          .isEqualTo(first);
      shop.market.node().hangUp();
    }
  }
}

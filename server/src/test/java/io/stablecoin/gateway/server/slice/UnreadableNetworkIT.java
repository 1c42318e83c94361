package io.stablecoin.gateway.server.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Started while the node takes questions and answers none. */
class UnreadableNetworkIT {

  private static final String SESSIONS = "/v1/payment-sessions";
  private static final String SESSION =
      """
      {"amount": "25.00", "token": "USDC", "network": "local"}\
      """;

  /** More than there are connections to the database. */
  private static final int MANY = 40;

  /** Less than the gateway waits for a node. */
  private static final Duration SOON = Duration.ofSeconds(5);

  @AutoClose private final Shop shop = new Shop(marketBehindAHangingNode());

  private static Market marketBehindAHangingNode() {
    Market market = new Market();
    market.node().hangAtEverything();
    return market;
  }

  @Test
  void refusesSessionsAtOnceUntilTheNetworkIsRead() throws Exception {
    Callable<Api.Answer> ask = () -> shop.api.post(SESSIONS, SESSION);
    try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Api.Answer>> answers =
          assertTimeoutPreemptively(SOON, () -> requests.invokeAll(Collections.nCopies(MANY, ask)));
      assertThat(answers)
          .map(Future::resultNow)
          .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("network_unavailable"));
    }
    assertThat(shop.api.get("/v1/balance").status()).isEqualTo(200);

    shop.market.node().hangAtNothing();
    String key = UUID.randomUUID().toString();
    Api.Answer made =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> shop.api.post(SESSIONS, SESSION, key), it -> it.status() == 201);

    shop.market.node().hangAtEverything();
    assertThat(assertTimeoutPreemptively(SOON, () -> shop.api.post(SESSIONS, SESSION, key)))
        .isEqualTo(made);
  }
}

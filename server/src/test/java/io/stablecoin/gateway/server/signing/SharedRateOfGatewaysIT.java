package io.stablecoin.gateway.server.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.server.GatewayServer;
import io.stablecoin.gateway.server.RunningGateway;
import io.stablecoin.gateway.server.database.TestDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two gateways on one database, seen from outside. */
class SharedRateOfGatewaysIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @AutoClose private final TestDatabase database = TestDatabase.create();
  @AutoClose private final RunningGateway first = GatewayServer.start(environment());

  @Test
  void shareTheRateAndTakeBackThePartOfOneThatDiedOrLeft() {
    aGatewayStartsAndDies();
    awaitRate(first, 100);
    try (RunningGateway second = GatewayServer.start(environment())) {
      awaitRate(second, 100);
      awaitRate(first, 100);
    }
    awaitRate(first, 200);
  }

  private void aGatewayStartsAndDies() {
    database
        .jdbc()
        .sql("insert into signing_nodes values (gen_random_uuid(), clock_timestamp())")
        .update();
  }

  private static void awaitRate(RunningGateway gateway, int rate) {
    HttpRequest request = HttpRequest.newBuilder(gateway.management().resolve("/metrics")).build();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .contains("\ngateway_kms_sign_rate " + rate));
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("DATABASE_URL", database.url()),
        Map.entry("GATEWAY_SECRET", "33".repeat(32)),
        Map.entry("RPC_URLS_11155111", "http://127.0.0.1:9"),
        Map.entry("KMS_KEY_ID", "alias/treasury"),
        Map.entry("KMS_SIGN_RATE", "200"),
        Map.entry("KMS_MAX_RETRIES", "0"),
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:9"),
        Map.entry("PORT", "0"),
        Map.entry("MANAGEMENT_PORT", "0"));
  }
}

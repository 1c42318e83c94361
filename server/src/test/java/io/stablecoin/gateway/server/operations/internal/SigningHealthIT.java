package io.stablecoin.gateway.server.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.GatewayServer;
import io.stablecoin.gateway.server.RunningGateway;
import io.stablecoin.gateway.server.database.TestDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The health of a gateway whose KMS does not answer. */
class SigningHealthIT {

  @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();
  @AutoClose private static final RunningGateway GATEWAY = GatewayServer.start(environment());
  @AutoClose private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void signingIsDownWhileTheGatewayStaysReady() throws Exception {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(health("/health/signing").body()).contains("\"status\":\"DOWN\""));
    assertThat(health("/health/signing").body()).contains("\"keys\":[\"");
    assertThat(health("/health").statusCode()).isEqualTo(503);
    assertThat(health("/health/ready").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> health(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(GATEWAY.management().resolve(path)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static Map<String, String> environment() {
    return Map.of(
        "DATABASE_URL", DATABASE.url(),
        "GATEWAY_SECRET", "22".repeat(32),
        "RPC_URLS_11155111", "http://127.0.0.1:9",
        "KMS_KEY_ID", "alias/treasury",
        "KMS_MAX_RETRIES", "0",
        "AWS_REGION", "eu-central-1",
        "AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:9",
        "PORT", "0",
        "MANAGEMENT_PORT", "0");
  }
}

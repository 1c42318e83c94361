package io.stablecoin.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.server.access.ApiKeys;
import io.stablecoin.gateway.server.access.GatewaySecret;
import io.stablecoin.gateway.server.access.NewApiKey;
import io.stablecoin.gateway.server.database.TestDatabase;
import io.stablecoin.gateway.types.MerchantId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayServerIT {

  private static final String SECRET = "00".repeat(32);

  @AutoClose private static final TestDatabase DATABASE = TestDatabase.create();
  @AutoClose private static final RunningGateway GATEWAY = GatewayServer.start(environment(0));
  @AutoClose private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final NewApiKey KEY =
      ApiKeys.of(DATABASE.dataSource(), GatewaySecret.parse(SECRET), Clock.systemUTC())
          .create(new MerchantId("mer_test"), false);

  @Test
  void isReadyWhenItServesAndReachesItsDatabase() throws Exception {
    assertThat(management("/health/live").statusCode()).isEqualTo(200);
    assertThat(management("/health/ready").body()).contains("\"status\":\"UP\"").contains("db");
  }

  @Test
  void showsMetricsToPrometheus() throws Exception {
    assertThat(management("/metrics").body()).contains("hikaricp_connections");
  }

  @Test
  void showsABalanceToItsOwner() throws Exception {
    HttpResponse<String> answer = send(api("/v1/balance").GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"object\":\"balance\",\"balances\":[]}");
    assertThat(send(api("/v1/ledger-entries?limit=5").GET()).body())
        .isEqualTo("{\"object\":\"list\",\"data\":[],\"has_more\":false}");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/nothing, GET, 404, not_found",
    "/v1/balance, DELETE, 405, method_not_allowed",
    "/v1/ledger-entries?limit=0, GET, 400, parameter_invalid",
    "/v1/ledger-entries?limit=101, GET, 400, parameter_invalid",
    "/v1/ledger-entries?limit=1e3, GET, 400, parameter_invalid",
    "/v1/ledger-entries?starting_after=%27%3B, GET, 400, parameter_invalid",
  })
  void refusesWhatItCannotAnswer(String path, String method, int status, String code)
      throws Exception {
    assertProblem(send(api(path).method(method, BodyPublishers.noBody())), status, code);
  }

  @ParameterizedTest
  @CsvSource({
    "25.1234567, 422, amount_too_precise",
    "1e-7, 422, amount_too_precise",
    "-25.5, 422, amount_negative",
    "1e400, 422, field_type",
    "1e-400, 422, field_type",
    "1e999999999, 422, field_type",
    "-1e-999999999, 422, field_type",
    "1e99999999999, 400, malformed_json",
    "NaN, 400, malformed_json",
    "Infinity, 400, malformed_json",
    "025.5, 400, malformed_json",
  })
  void refusesANumberThatIsNoAmount(String amount, int status, String code) throws Exception {
    HttpResponse<String> answer = send(api("/v1/payment-sessions").POST(session(amount)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.5", "25.00", "25", "0.000001", "1e2", "900719925474.930001"})
  void acceptsAnAmountThatIsANumber(String amount) throws Exception {
    HttpResponse<String> answer = send(api("/v1/payment-sessions").POST(session(amount)));
    // The amount is read; what is missing is a node.
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
  }

  private static HttpRequest.BodyPublisher session(String amount) {
    return BodyPublishers.ofString(
        "{\"amount\": %s, \"token\": \"USDC\", \"network\": \"sepolia\"}".formatted(amount));
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    var body = BodyPublishers.ofByteArray(new byte[1_000_001]);
    assertProblem(send(api("/v1/balance").POST(body)), 413, "body_too_large");
  }

  @Test
  void refusesARequestWithoutAKey() throws Exception {
    var answer = send(HttpRequest.newBuilder(GATEWAY.api().resolve("/v1/balance")));
    assertProblem(answer, 401, "api_key_missing");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void refusesAKeyThatIsUnknownOrRevoked() throws Exception {
    ApiKeys keys =
        ApiKeys.of(DATABASE.dataSource(), GatewaySecret.parse(SECRET), Clock.systemUTC());
    NewApiKey revoked = keys.create(new MerchantId("mer_test"), true);
    assertThat(keys.revoke(revoked.key().id())).isTrue();
    for (String secret : List.of(revoked.secret(), "sk_test_" + "x".repeat(43), "nonsense")) {
      var request =
          HttpRequest.newBuilder(GATEWAY.api().resolve("/v1/balance"))
              .header("Authorization", "Bearer " + secret);
      assertProblem(send(request), 401, "api_key_invalid");
    }
  }

  @Test
  void saysThatAPortIsTaken() {
    int taken = GATEWAY.api().getPort();
    assertThatThrownBy(() -> GatewayServer.start(environment(taken)))
        .isInstanceOfSatisfying(
            ServerStartException.class,
            e -> {
              assertThat(e.code()).isEqualTo("port_taken");
              assertThat(e).hasMessageContaining(String.valueOf(taken));
            });
  }

  private static Map<String, String> environment(int port) {
    return Map.of(
        "DATABASE_URL",
        DATABASE.url(),
        "GATEWAY_SECRET",
        SECRET,
        "RPC_URLS_11155111",
        "http://127.0.0.1:9",
        "PORT",
        String.valueOf(port),
        "MANAGEMENT_PORT",
        "0");
  }

  private static HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(URI.create(GATEWAY.api() + path))
        .header("Authorization", "Bearer " + KEY.secret())
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> management(String path) throws Exception {
    return send(HttpRequest.newBuilder(GATEWAY.management().resolve(path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("\"code\":\"" + code + "\"")
        .contains("\"request_id\":\"req_")
        .doesNotContain("Exception");
  }
}

package io.stablecoin.gateway.e2e.dsl;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A merchant's program: it knows the API's URL and a key. */
public final class Merchant {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final String api;
  private final String key;

  Merchant(String api, String key) {
    this.api = api;
    this.key = key;
  }

  public JsonNode get(String path) {
    return Http.json(request(path).GET());
  }

  public JsonNode post(String path, String body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  public JsonNode post(String path, String body, String idempotencyKey) {
    return Http.json(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + key);
  }

  public JsonNode openSession(String amount, String token) {
    return post(
        "/v1/payment-sessions",
        "{\"amount\": \"%s\", \"token\": \"%s\", \"network\": \"local\"}".formatted(amount, token));
  }

  public JsonNode refund(String session, String amount) {
    return post(
        "/v1/refunds",
        "{\"payment_session_id\": \"%s\", \"amount\": \"%s\"}".formatted(session, amount));
  }

  public JsonNode payOut(String amount, String token, String destination) {
    return post(
        "/v1/payouts",
        """
        {"amount": "%s", "token": "%s", "network": "local", "destination": "%s"}\
        """
            .formatted(amount, token, destination));
  }

  /** Waits until the session, refund or payout is completed, and gives it as it is then. */
  public JsonNode awaitCompleted(String path) {
    return await()
        .atMost(LONGEST_WAIT)
        .until(() -> get(path), object -> object.path("status").asString().equals("completed"));
  }

  /** What the merchant can spend of a token, as decimal text. */
  public String available(String token) {
    return get("/v1/balance")
        .path("balances")
        .valueStream()
        .filter(line -> line.path("token").asString().equals(token))
        .map(line -> line.path("available").asString())
        .findFirst()
        .orElse("0.00");
  }
}

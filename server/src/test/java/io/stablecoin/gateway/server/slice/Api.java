package io.stablecoin.gateway.server.slice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a merchant's program uses it. */
final class Api {

  /** What came back. */
  record Answer(int status, JsonNode body) {

    String text(String field) {
      return body.path(field).asString("");
    }
  }

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final URI base;
  private final String key;

  Api(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  Answer post(String path, String body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  Answer post(String path, String body, String idempotencyKey) {
    return answer(exchange(path, body, idempotencyKey));
  }

  /** Posts, for whoever looks at the answer as it was sent. */
  HttpResponse<String> exchange(String path, String body, String idempotencyKey) {
    return exchange(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer get(String path) {
    return answer(exchange(request(path).GET()));
  }

  /** A session over so much of a token. */
  JsonNode session(String amount, String token) {
    return post(
            "/v1/payment-sessions",
            """
            {"amount": "%s", "token": "%s", "network": "local"}\
            """
                .formatted(amount, token))
        .body();
  }

  Answer refund(JsonNode session, String amount) {
    return post(
        "/v1/refunds",
        """
        {"payment_session_id": "%s", "amount": "%s"}\
        """
            .formatted(session.path("id").asString(), amount));
  }

  /** Reads an object until it has this status. */
  JsonNode awaitStatus(String path, JsonNode object, String status) {
    return await(path, object, it -> it.path("status").asString().equals(status));
  }

  /** Reads an object until it is as wanted. */
  JsonNode await(String path, JsonNode object, Predicate<JsonNode> wanted) {
    return Awaitility.await()
        .atMost(LONGEST_WAIT)
        .until(() -> get(path + "/" + object.path("id").asString()).body(), wanted);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package io.stablecoin.gateway.cli.demo;

import static io.stablecoin.gateway.cli.CommandError.GATEWAY_UNREACHABLE;
import static io.stablecoin.gateway.cli.CommandError.INTERRUPTED;
import static io.stablecoin.gateway.cli.CommandError.REQUEST_REFUSED;

import io.stablecoin.gateway.cli.CommandFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP API as a merchant's own program would call it. */
final class MerchantApi implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int FIRST_ERROR_STATUS = 400;

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.shared();
  private final URI api;
  private final String key;

  MerchantApi(URI api, String key) {
    this.api = api;
    this.key = key;
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  /** Each call is an operation of its own: it gets a new idempotency key. */
  JsonNode post(String path, Map<String, ?> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path))
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + key);
  }

  private JsonNode send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    String what = request.method() + " " + request.uri().getPath();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      JsonNode answer = json.readTree(response.body());
      if (response.statusCode() >= FIRST_ERROR_STATUS) {
        throw refused(what, response.statusCode(), answer);
      }
      return answer;
    } catch (IOException e) {
      throw GATEWAY_UNREACHABLE.because(
          "The gateway does not answer " + what + ".",
          "Run the command again with --debug and report what it shows.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw INTERRUPTED.because(what + " was interrupted.");
    }
  }

  private static RuntimeException refused(String what, int status, JsonNode problem) {
    return CommandFailedException.failed(
        problem.path("code").asString(REQUEST_REFUSED.code()),
        "%s was answered %d: %s".formatted(what, status, problem.path("detail").asString("")),
        "Run the command again with --debug and report what it shows.");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}

package io.stablecoin.gateway.devchain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few calls that steer the node: what a product never asks of a chain. */
final class ControlClient implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int EXECUTION_REVERTED = 3;

  private final URI url;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonMapper json = JsonMapper.shared();

  ControlClient(URI url) {
    this.url = url;
  }

  JsonNode call(String method, Object... parameters) {
    String body =
        json.writeValueAsString(
            Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", List.of(parameters)));
    JsonNode answer = json.readTree(exchange(body));
    if (answer.hasNonNull("error")) {
      throw refused(method, answer.get("error"));
    }
    return answer.path("result");
  }

  private static DevChainException refused(String method, JsonNode error) {
    boolean reverted = error.path("code").asInt(0) == EXECUTION_REVERTED;
    return new DevChainException(
        reverted ? "devchain_reverted" : "devchain_refused",
        "The EVM node refused %s: %s".formatted(method, error.path("message").asString("")));
  }

  private String exchange(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new DevChainException(
          "devchain_unreachable", "The EVM node does not answer; did it end? Start it again.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevChainException("devchain_unreachable", "The call was interrupted.");
    }
  }

  @Override
  public void close() {
    http.close();
  }
}

package io.stablecoin.gateway.e2e.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer of a node that lags behind: it knows of no such thing. */
final class Nothing {

  private Nothing() {}

  static byte[] found(Errand errand) {
    JsonNode request = JsonMapper.shared().readTree(errand.text());
    Object answer =
        request.isArray()
            ? StreamSupport.stream(request.spliterator(), false).map(Nothing::of).toList()
            : of(request);
    return JsonMapper.shared().writeValueAsString(answer).getBytes(UTF_8);
  }

  private static JsonNode of(JsonNode request) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("jsonrpc", "2.0")
        .putNull("result")
        .set("id", request.path("id"));
  }
}

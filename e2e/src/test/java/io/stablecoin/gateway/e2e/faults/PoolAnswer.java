package io.stablecoin.gateway.e2e.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a pool refuses of a request, which may be a batch.
 *
 * @param refused the answers to those that it refuses
 * @param left what the node is to be asked; empty where nothing is left
 */
record PoolAnswer(List<JsonNode> refused, Optional<Errand> left) {

  /** Nothing is refused. */
  static PoolAnswer none(Errand errand) {
    return new PoolAnswer(List.of(), Optional.of(errand));
  }

  static PoolAnswer of(Errand errand, List<JsonNode> refused, List<JsonNode> left) {
    if (refused.isEmpty()) {
      return none(errand);
    }
    return new PoolAnswer(
        refused, left.isEmpty() ? Optional.empty() : Optional.of(errand.saying(json(left))));
  }

  /** The answer where the node is not asked. */
  byte[] alone(Errand errand) {
    return json(errand.isBatch() ? refused : refused.getFirst()).getBytes(UTF_8);
  }

  /** The answer of the node, and what it was not asked. */
  byte[] beside(byte[] answer) {
    if (refused.isEmpty()) {
      return answer;
    }
    JsonNode ofNode = JsonMapper.shared().readTree(answer);
    if (!ofNode.isArray()) {
      return answer;
    }
    List<JsonNode> all = new ArrayList<>(refused);
    ofNode.forEach(all::add);
    return json(all).getBytes(UTF_8);
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }
}

package io.stablecoin.gateway.e2e.dsl;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a program ended and what it said. */
public record Outcome(int exit, String out, String err) {

  /** All of stdout as one JSON document; fails where it is anything else. */
  public JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}

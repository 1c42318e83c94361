package io.stablecoin.gateway.ops;

import tools.jackson.databind.JsonNode;

/**
 * Which events a rule is about, where its pattern names nothing but whole values.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html">Amazon
 *     EventBridge event patterns</a>
 */
record EventPattern(JsonNode pattern) {

  boolean matches(JsonNode event) {
    return matches(pattern, event);
  }

  /** Of an array in the event, one element is enough. */
  private static boolean matches(JsonNode wanted, JsonNode found) {
    if (found.isArray()) {
      return found.valueStream().anyMatch(element -> matches(wanted, element));
    }
    if (wanted.isArray()) {
      return wanted.valueStream().anyMatch(found::equals);
    }
    return wanted
        .propertyStream()
        .allMatch(field -> matches(field.getValue(), found.path(field.getKey())));
  }
}

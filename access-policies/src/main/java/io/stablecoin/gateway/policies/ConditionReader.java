package io.stablecoin.gateway.policies;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a Condition: operators, in each of them keys, and for each key its values. */
final class ConditionReader {

  private ConditionReader() {}

  static List<Condition> read(JsonNode element) {
    if (element.isMissingNode()) {
      return List.of();
    }
    requireObject(element);
    return element.propertyStream().flatMap(ConditionReader::ofOperator).toList();
  }

  private static Stream<Condition> ofOperator(Map.Entry<String, JsonNode> operator) {
    requireObject(operator.getValue());
    return operator.getValue().propertyStream().map(key -> condition(operator.getKey(), key));
  }

  private static Condition condition(String operator, Map.Entry<String, JsonNode> key) {
    List<String> values = Elements.scalars("The value of a condition", key.getValue());
    if (values.isEmpty()) {
      throw new MalformedPolicyException("The condition on " + key.getKey() + " has no value.");
    }
    return new Condition(operator, key.getKey(), values);
  }

  private static void requireObject(JsonNode node) {
    if (!node.isObject()) {
      throw new MalformedPolicyException(
          "A Condition must be an object of operators, each an object of keys.");
    }
  }
}

package io.stablecoin.gateway.policies;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The forms that elements of a policy share: one value may stand for a list of one. */
final class Elements {

  private Elements() {}

  /** The items of a list, the value that stands for one, or nothing where it is missing. */
  static List<JsonNode> items(JsonNode element) {
    if (element.isMissingNode() || element.isNull()) {
      return List.of();
    }
    return element.isArray() ? element.valueStream().toList() : List.of(element);
  }

  static List<String> texts(String name, JsonNode element) {
    return items(element).stream().map(item -> text(name, item)).toList();
  }

  /** Conditions take numbers and truth values without quotes, too. */
  static List<String> scalars(String name, JsonNode element) {
    return items(element).stream()
        .map(item -> item.isNumber() || item.isBoolean() ? item.asString() : text(name, item))
        .toList();
  }

  static void requireKnown(JsonNode object, List<String> names) {
    for (String name : object.propertyNames()) {
      if (!names.contains(name)) {
        throw new MalformedPolicyException("A policy has no element " + name + ".");
      }
    }
  }

  private static String text(String name, JsonNode item) {
    if (!item.isString()) {
      throw new MalformedPolicyException(name + " must be text, or a list of texts.");
    }
    return item.stringValue();
  }
}

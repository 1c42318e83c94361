package io.stablecoin.gateway.signer.typeddata;

import static io.stablecoin.gateway.types.InvalidValueException.quote;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What kind of JSON a value must be. */
final class JsonShape {

  private JsonShape() {}

  static void requireObject(JsonNode value, Location at) {
    require(value.isObject(), "an object", value, at);
  }

  static void requireArray(JsonNode value, Location at) {
    require(value.isArray(), "an array", value, at);
  }

  static String string(JsonNode value, Location at) {
    require(value.isString(), "a string", value, at);
    return value.stringValue();
  }

  static boolean bool(JsonNode value, Location at) {
    require(value.isBoolean(), "true or false", value, at);
    return value.booleanValue();
  }

  private static void require(boolean fits, String wanted, JsonNode value, Location at) {
    if (!fits) {
      throw at.refuse("value_malformed", "%s is wanted, not %s.".formatted(wanted, kind(value)));
    }
  }

  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case BINARY, POJO, MISSING -> "nothing";
    };
  }

  /** An object with exactly these members. */
  static void requireMembers(JsonNode value, Location at, Set<String> names) {
    requireObject(value, at);
    for (String name : names) {
      if (!value.has(name)) {
        throw at.refuse("field_missing", "the field " + quote(name) + " is missing.");
      }
    }
    for (String name : value.propertyNames()) {
      if (!names.contains(name)) {
        throw at.refuse(
            "field_unknown", "the field " + quote(name) + " is none of the type: remove it.");
      }
    }
  }
}

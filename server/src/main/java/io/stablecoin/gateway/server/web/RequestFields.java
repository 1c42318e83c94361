package io.stablecoin.gateway.server.web;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a request's JSON object. Collects what is wrong with them, so that the caller
 * learns of everything at once; a field that is null counts as one that is not there.
 */
public final class RequestFields {

  /** Of a text in words. */
  public static final int LONGEST_TEXT = 500;

  /** Much more than an address has, so that a wrong one is named as such. */
  private static final int LONGEST_ADDRESS = 200;

  private static final int MOST_KEYS = 50;
  private static final int LONGEST_KEY = 40;

  private final JsonNode body;
  private final List<FieldProblem> problems = new ArrayList<>();

  private RequestFields(JsonNode body) {
    this.body = body;
  }

  /**
   * Begins to read a request.
   *
   * @param known every field that the endpoint takes: another one is a mistake of the caller, often
   *     a typing error, and is refused
   * @throws ApiProblem {@code malformed_json} where {@code body} is no object
   */
  public static RequestFields of(JsonNode body, Set<String> known) {
    if (!body.isObject()) {
      throw new ApiProblem(
          WebProblem.MALFORMED_JSON, "The body is no JSON object, it is " + kind(body) + ".");
    }
    RequestFields fields = new RequestFields(body);
    body.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> fields.reject(name, "field_unknown", "There is no such field."));
    return fields;
  }

  /** A text of 1 to {@code longest} characters. */
  public Optional<String> text(String field, int longest) {
    return find(field).flatMap(node -> text(field, node, longest));
  }

  private Optional<String> text(String field, JsonNode node, int longest) {
    if (!node.isString()) {
      reject(field, "field_type", "It must be a string, not " + kind(node) + ".");
      return Optional.empty();
    }
    String text = node.stringValue();
    if (text.isBlank() || text.length() > longest || text.indexOf('\0') >= 0) {
      reject(field, "field_length", "It must have 1 to " + longest + " characters.");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A text that must be there. */
  public Optional<String> requiredText(String field, int longest) {
    require(field);
    return text(field, longest);
  }

  /** A whole number between {@code lowest} and {@code highest}. */
  public Optional<Long> wholeNumber(String field, long lowest, long highest) {
    return find(field)
        .flatMap(node -> {
          boolean fits = node.isIntegralNumber() && node.canConvertToLong();
          if (!fits || node.longValue() < lowest || node.longValue() > highest) {
            reject(
                field,
                "number_out_of_range",
                "It must be a whole number from %d to %d.".formatted(lowest, highest));
            return Optional.empty();
          }
          return Optional.of(node.longValue());
        });
  }

  /** A decimal amount, as a string or as an exact number; the notation is not checked here. */
  public Optional<String> amount(String field) {
    return find(field).flatMap(node -> AmountText.of(node).or(() -> rejectAmount(field, node)));
  }

  private Optional<String> rejectAmount(String field, JsonNode node) {
    reject(field, "field_type", "It must be a decimal string such as \"25.00\", not " + kind(node));
    return Optional.empty();
  }

  /** An account or contract on a chain. */
  public Optional<Address> address(String field) {
    return text(field, LONGEST_ADDRESS).flatMap(text -> address(field, text));
  }

  private Optional<Address> address(String field, String text) {
    try {
      return Optional.of(Address.parse(text));
    } catch (InvalidValueException e) {
      reject(field, e.code(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** What a caller notes with an object for itself: at most 50 texts, each under a key. */
  public Map<String, String> metadata(String field) {
    Map<String, String> texts = new HashMap<>();
    find(field).ifPresent(node -> readTexts(field, node, texts));
    return texts;
  }

  private void readTexts(String field, JsonNode node, Map<String, String> texts) {
    if (!node.isObject()) {
      reject(field, "field_type", "It must be an object of strings, not " + kind(node) + ".");
      return;
    }
    if (node.size() > MOST_KEYS) {
      reject(field, "too_many_keys", "It must have at most " + MOST_KEYS + " keys.");
      return;
    }
    node.forEachEntry((key, value) -> {
      if (key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
        reject(field, "key_length", "A key must have 1 to " + LONGEST_KEY + " characters.");
      } else {
        text(field + "." + key, value, LONGEST_TEXT).ifPresent(it -> texts.put(key, it));
      }
    });
  }

  /** Notes that a field which must be there is not. */
  public void require(String field) {
    if (find(field).isEmpty()) {
      reject(field, "field_required", "It must be there.");
    }
  }

  /** Notes that something is wrong with a field. */
  public void reject(String field, String code, String message) {
    problems.add(new FieldProblem(field, code, message));
  }

  /**
   * Ends the reading of fields.
   *
   * @throws ApiProblem {@code validation_failed} where something was wrong
   */
  public void check() {
    if (!problems.isEmpty()) {
      FieldProblem first = problems.getFirst();
      throw new ApiProblem(
          WebProblem.VALIDATION_FAILED, first.field() + ": " + first.message(), problems);
    }
  }

  private Optional<JsonNode> find(String field) {
    return Optional.ofNullable(body.get(field)).filter(node -> !node.isNull());
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> "an object";
      case ARRAY -> "an array";
      case STRING, BINARY -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "null";
    };
  }
}

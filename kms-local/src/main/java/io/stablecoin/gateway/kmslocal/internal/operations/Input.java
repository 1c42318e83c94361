package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.types.Bytes;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request; reading a member checks it as KMS does. */
public record Input(ObjectNode members) {

  /**
   * Reads a body of JSON.
   *
   * @throws KmsFailure SerializationException for what is no JSON object
   */
  public static Input parse(byte[] body) {
    try {
      if (Json.MAPPER.readTree(body) instanceof ObjectNode members) {
        return new Input(members);
      }
    } catch (JacksonException e) {
      throw KmsError.SERIALIZATION.because("The body of the request is no JSON.");
    }
    throw KmsError.SERIALIZATION.because("The body of the request is no JSON object.");
  }

  public String text(String member) {
    return optionalText(member).orElseThrow(() -> missing(member));
  }

  public Optional<String> optionalText(String member) {
    return read(
        member, node -> node.isString() ? Optional.of(node.stringValue()) : Optional.empty());
  }

  String text(String member, int longest) {
    String text = text(member);
    requireLength(member, text.length(), longest);
    return text;
  }

  /** A whole number within bounds. */
  public int number(String member, int least, int most) {
    return optionalNumber(member, least, most).orElseThrow(() -> missing(member));
  }

  /** A whole number within bounds, or {@code absent} where the request has none. */
  public int number(String member, int least, int most, int absent) {
    return optionalNumber(member, least, most).orElse(absent);
  }

  private Optional<Integer> optionalNumber(String member, int least, int most) {
    Optional<Integer> number = read(member, Input::wholeNumber);
    if (number.filter(value -> value < least || value > most).isPresent()) {
      throw KmsError.VALIDATION.because(
          "Value at '" + member + "' must be from " + least + " to " + most);
    }
    return number;
  }

  private static Optional<Integer> wholeNumber(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt()
        ? Optional.of(node.intValue())
        : Optional.empty();
  }

  public Optional<Input> object(String member) {
    return read(
        member,
        node ->
            node instanceof ObjectNode object ? Optional.of(new Input(object)) : Optional.empty());
  }

  public boolean flag(String member) {
    return this.<Boolean>read(
            member, node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty())
        .orElse(false);
  }

  /** Bytes, base64 on the wire. */
  Bytes blob(String member, int longest) {
    Bytes blob =
        read(member, node -> node.isString() ? decode(node.stringValue()) : Optional.empty())
            .orElseThrow(() -> missing(member));
    requireLength(member, blob.size(), longest);
    return blob;
  }

  /** One of the names of an enumeration. */
  <E extends Enum<E>> Optional<E> choice(String member, Class<E> values) {
    return optionalText(member)
        .map(text ->
            Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                    KmsError.VALIDATION.because(
                        "Value '"
                            + text
                            + "' at '"
                            + member
                            + "' must be one of "
                            + List.of(values.getEnumConstants()))));
  }

  /** The objects of a list; empty where the request has none. */
  public List<Input> list(String member) {
    return this.<List<Input>>read(
            member,
            node -> node.isArray() ? Optional.of(objectsOf(member, node)) : Optional.empty())
        .orElse(List.of());
  }

  /** The texts of a list; empty where the request has none. */
  List<String> texts(String member) {
    return this.<List<String>>read(
            member,
            node ->
                node.isArray() && node.valueStream().allMatch(JsonNode::isString)
                    ? Optional.of(node.valueStream().map(JsonNode::stringValue).toList())
                    : Optional.empty())
        .orElse(List.of());
  }

  public boolean has(String member) {
    return members.hasNonNull(member);
  }

  private static List<Input> objectsOf(String member, JsonNode array) {
    return array
        .valueStream()
        .map(item -> {
          if (item instanceof ObjectNode object) {
            return new Input(object);
          }
          throw wrongType(member);
        })
        .toList();
  }

  private <T> Optional<T> read(String member, Function<JsonNode, Optional<T>> reading) {
    JsonNode node = members.path(member);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    return Optional.of(reading.apply(node).orElseThrow(() -> wrongType(member)));
  }

  private static Optional<Bytes> decode(String base64) {
    try {
      return Optional.of(Bytes.of(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void requireLength(String member, int length, int longest) {
    if (length < 1 || length > longest) {
      throw KmsError.VALIDATION.because(
          "Value at '" + member + "' must have a length from 1 to " + longest);
    }
  }

  private static KmsFailure missing(String member) {
    return KmsError.VALIDATION.because("Value at '" + member + "' must not be null");
  }

  private static KmsFailure wrongType(String member) {
    return KmsError.SERIALIZATION.because("Value at '" + member + "' has the wrong type");
  }
}

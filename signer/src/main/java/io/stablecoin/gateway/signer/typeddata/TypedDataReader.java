package io.stablecoin.gateway.signer.typeddata;

import static io.stablecoin.gateway.types.InvalidValueException.quote;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole document. */
final class TypedDataReader {

  private static final int LONGEST_DOCUMENT = 128 * 1024;
  private static final int DEEPEST_NESTING = 64;
  private static final int LONGEST_NUMBER = 80;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST_NESTING)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  // Of two fields with one name, readers differ in which they take.
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private TypedDataReader() {}

  static TypedData read(String json) {
    JsonNode document = parse(json);
    JsonShape.requireMembers(
        document, new Location("typed data"), Set.of("types", "primaryType", "domain", "message"));
    StructTypes types = StructTypesReader.read(document.required("types"), new Location("types"));
    StructHash hash = new StructHash(types);
    StructType primary = primaryType(document.required("primaryType"), types);
    Location domain = new Location("domain");
    StructType domainType =
        DomainType.of(types.find(DomainType.NAME), document.required("domain"), domain);
    return new TypedData(
        primary.name(),
        hash.of(domainType, document.required("domain"), domain),
        hash.of(primary, document.required("message"), new Location("message")));
  }

  private static StructType primaryType(JsonNode value, StructTypes types) {
    Location at = new Location("primaryType");
    String name = JsonShape.string(value, at);
    return types
        .find(name)
        .filter(type -> !type.name().equals(DomainType.NAME))
        .orElseThrow(() ->
            at.refuse(
                "primary_type_unknown",
                quote(name) + " is none of the types that a message can have."));
  }

  private static JsonNode parse(String json) {
    if (json.length() > LONGEST_DOCUMENT) {
      throw new InvalidValueException(
          "typed_data_too_large",
          "Typed data has at most %d characters, not %d."
              .formatted(LONGEST_DOCUMENT, json.length()));
    }
    try {
      JsonNode document = JSON.readTree(json);
      if (!document.isMissingNode()) {
        return document;
      }
    } catch (JacksonException e) {
      // Told below: the parser's words repeat the input.
    }
    throw new InvalidValueException(
        "typed_data_malformed",
        "Typed data must be one JSON document, at most %d levels deep, with each field once."
            .formatted(DEEPEST_NESTING));
  }
}

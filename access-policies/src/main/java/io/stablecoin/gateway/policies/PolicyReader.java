package io.stablecoin.gateway.policies;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads policy documents as strictly as AWS does. */
final class PolicyReader {

  private static final List<String> VERSIONS = List.of("2012-10-17", "2008-10-17");
  private static final List<String> ELEMENTS = List.of("Version", "Id", "Statement");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private PolicyReader() {}

  static Policy read(PolicyKind kind, String json) {
    JsonNode document = parse(json);
    if (!document.isObject()) {
      throw new MalformedPolicyException("The policy is no JSON object.");
    }
    Elements.requireKnown(document, ELEMENTS);
    if (!VERSIONS.contains(document.path("Version").asString(""))) {
      throw new MalformedPolicyException("The Version of a policy must be 2012-10-17.");
    }
    List<Statement> statements =
        Elements.items(document.path("Statement")).stream()
            .map(statement -> StatementReader.read(kind, statement))
            .toList();
    if (statements.isEmpty()) {
      throw new MalformedPolicyException("The policy has no Statement.");
    }
    return new Policy(kind, statements);
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new MalformedPolicyException("The policy is no JSON, or names something twice.");
    }
  }
}

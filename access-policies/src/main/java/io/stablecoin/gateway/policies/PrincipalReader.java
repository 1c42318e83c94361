package io.stablecoin.gateway.policies;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a Principal: {@code "*"}, or an object that says of which kind each is. */
final class PrincipalReader {

  private PrincipalReader() {}

  static List<PrincipalPattern> read(JsonNode element) {
    if (element.isString() && element.stringValue().equals("*")) {
      return List.of(new PrincipalPattern.Everyone());
    }
    List<PrincipalPattern> patterns =
        element.propertyStream().flatMap(PrincipalReader::ofKind).toList();
    if (patterns.isEmpty()) {
      throw new MalformedPolicyException("Policy contains a statement with no principal.");
    }
    return patterns;
  }

  private static Stream<PrincipalPattern> ofKind(Map.Entry<String, JsonNode> kind) {
    List<String> names = Elements.texts("A principal", kind.getValue());
    return switch (kind.getKey()) {
      case "AWS" ->
          names.stream()
              .map(name -> PrincipalPattern.parse(name).orElseThrow(PrincipalReader::invalid));
      case "Service" -> names.stream().map(PrincipalPattern.Service::new);
      case "Federated" -> names.stream().map(PrincipalPattern.Federated::new);
      default -> throw invalid();
    };
  }

  private static MalformedPolicyException invalid() {
    return new MalformedPolicyException(
        "Policy contains a statement with one or more invalid principals.");
  }
}

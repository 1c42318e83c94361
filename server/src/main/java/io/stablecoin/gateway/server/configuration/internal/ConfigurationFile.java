package io.stablecoin.gateway.server.configuration.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file that {@code GATEWAY_CONFIG} names. */
final class ConfigurationFile {

  static final String VARIABLE = "GATEWAY_CONFIG";

  private ConfigurationFile() {}

  /** What stands under {@code gateway}; missing where there is no file, or none to be used. */
  static JsonNode read(Variables variables) {
    return variables
        .text(VARIABLE)
        .map(path -> read(Path.of(path), variables.findings()))
        .orElseGet(MissingNode::getInstance);
  }

  private static JsonNode read(Path path, Findings findings) {
    try {
      JsonNode file = YAMLMapper.shared().readTree(Files.readString(path));
      requireKeys("file", file, Set.of("gateway"), findings);
      requireKeys(
          "gateway", file.path("gateway"), Set.of("chains", "policy", "treasury"), findings);
      return file.path("gateway");
    } catch (IOException e) {
      findings.add(VARIABLE, "config_unreadable", path + " cannot be read. Correct the path.");
    } catch (JacksonException e) {
      findings.add(VARIABLE, "config_malformed", path + " is no YAML: " + e.getOriginalMessage());
    }
    return MissingNode.getInstance();
  }

  /** Refuses a key that nobody reads: it is a typing error, or a rule that would not hold. */
  static void requireKeys(String path, JsonNode node, Set<String> known, Findings findings) {
    if (!node.isObject()) {
      findings.add(path, "config_malformed", "There must be keys: " + String.join(", ", known));
      return;
    }
    node.propertyNames().stream()
        .filter(key -> !known.contains(key))
        .forEach(key ->
            findings.add(
                path + "." + key,
                "config_key_unknown",
                "There is no such key. Known are: "
                    + String.join(", ", new TreeSet<>(known))
                    + "."));
  }
}

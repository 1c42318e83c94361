package io.stablecoin.gateway.server.configuration.internal;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.server.configuration.GatewayMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds values that were copied from a guide and never filled in. */
record Placeholders(Variables variables, GatewayMode mode) {

  /** How each is called in a finding, since the value itself may hold a secret beside it. */
  private static final Map<String, Pattern> KINDS = kinds();

  private static Map<String, Pattern> kinds() {
    Map<String, Pattern> kinds = new LinkedHashMap<>();
    kinds.put("your-…", alone("your[-_][a-z0-9_-]+"));
    kinds.put("changeme", Pattern.compile("(?i)change[-_]?me|replace[-_]?me|placeholder"));
    kinds.put("the account 123456789012", alone("123456789012"));
    kinds.put(
        "the key id of an example",
        Pattern.compile(
            "12345678-1234-1234-1234-123456789012|1234abcd-12ab-34cd-56ef-1234567890ab"));
    kinds.put("<…>", Pattern.compile("<[^<>]*>"));
    kinds.put("xxx", alone("x{3,}"));
    kinds.put("user:password", Pattern.compile("//user:password@"));
    return kinds;
  }

  /** Not as a part of a word: by chance, random letters hold nearly everything. */
  private static Pattern alone(String words) {
    return Pattern.compile("(?i)(?<![a-z0-9-])(?:" + words + ")(?![a-z0-9-])");
  }

  void report() {
    if (mode == GatewayMode.DEVELOPMENT) {
      return;
    }
    variables.values().keySet().stream()
        .sorted()
        .filter(KnownVariables::include)
        .forEach(this::report);
  }

  private void report(String name) {
    String value = variables.text(name).orElse("");
    String found =
        KINDS.entrySet().stream()
            .filter(kind -> kind.getValue().matcher(value).find())
            .map(Map.Entry::getKey)
            .collect(joining(", "));
    if (!found.isEmpty()) {
      variables
          .findings()
          .add(
              name,
              "placeholder_left",
              "It still holds a placeholder (" + found + "). Put the real value in its place.");
    }
  }
}

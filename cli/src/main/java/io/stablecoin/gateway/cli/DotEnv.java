package io.stablecoin.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables kept in a file {@code .env}: {@code NAME=value} a line; for development only. */
final class DotEnv {

  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  private DotEnv() {}

  /** The environment with what the file adds to it; what is set already is not changed. */
  static Map<String, String> add(Map<String, String> environment, Path file) {
    boolean development =
        environment.getOrDefault("GATEWAY_ENV", "development").equals("development");
    if (!development || !Files.isReadable(file)) {
      return environment;
    }
    Map<String, String> all = new HashMap<>();
    for (String line : lines(file)) {
      Matcher variable = LINE.matcher(line);
      if (variable.matches()) {
        all.put(variable.group(1), unquoted(variable.group(2)));
      }
    }
    all.putAll(environment);
    return all;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String unquoted(String value) {
    Matcher quoted = QUOTED.matcher(value);
    if (!quoted.matches()) {
      return value;
    }
    return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
  }
}

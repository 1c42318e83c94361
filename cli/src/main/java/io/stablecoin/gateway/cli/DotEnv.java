package io.stablecoin.gateway.cli;

import static io.stablecoin.gateway.cli.CommandError.DOTENV_NOT_DEVELOPMENT;
import static io.stablecoin.gateway.cli.CommandError.DOTENV_UNREADABLE;

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
  private static final Pattern QUOTED = Pattern.compile("(?:'([^']*)'|\"([^\"]*)\")(?:\\s+#.*)?");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*");
  private static final String MODE = "GATEWAY_ENV";
  private static final String DEVELOPMENT = "development";

  private DotEnv() {}

  /** The environment with what the file adds to it; what is set already is not changed. */
  static Map<String, String> add(Map<String, String> environment, Path file) {
    if (!environment.getOrDefault(MODE, DEVELOPMENT).equals(DEVELOPMENT) || !Files.exists(file)) {
      return environment;
    }
    Map<String, String> all = new HashMap<>();
    for (String line : lines(file)) {
      Matcher variable = LINE.matcher(line);
      if (variable.matches()) {
        all.put(variable.group(1), unquoted(variable.group(2)));
      }
    }
    requireDevelopment(all);
    all.putAll(environment);
    return all;
  }

  /** Its variables would be those of production, and come from a file that is not read there. */
  private static void requireDevelopment(Map<String, String> file) {
    String mode = file.getOrDefault(MODE, "");
    if (!mode.isEmpty() && !mode.equals(DEVELOPMENT)) {
      throw DOTENV_NOT_DEVELOPMENT.because(
          "The file .env is for development only, and says GATEWAY_ENV=" + mode + ".");
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw DOTENV_UNREADABLE.because(
          "The file .env cannot be read, or is no text in UTF-8.",
          "Correct or remove the file " + file.toAbsolutePath() + ".");
    }
  }

  private static String unquoted(String value) {
    Matcher quoted = QUOTED.matcher(value);
    if (!quoted.matches()) {
      return COMMENT.matcher(value).replaceFirst("");
    }
    return quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
  }
}

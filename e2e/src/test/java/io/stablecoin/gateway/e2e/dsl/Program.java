package io.stablecoin.gateway.e2e.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program about to be started: what, where and in which environment.
 *
 * @param environment in addition to that of the tests; an empty value takes a variable away
 */
public record Program(List<String> command, Path folder, Map<String, String> environment) {

  /** Nothing of the machine's own configuration may reach the program under test. */
  private static final List<String> NOT_INHERITED =
      List.of(
          "AWS_ENDPOINT_URL_CLOUDTRAIL",
          "AWS_ENDPOINT_URL_KMS",
          "AWS_PROFILE",
          "AWS_REGION",
          "DATABASE_URL",
          "GATEWAY_CONFIG",
          "GATEWAY_ENV",
          "GATEWAY_PARAMETERS",
          "GATEWAY_SECRET",
          "HOT_WALLET_ADDRESS",
          "KMS_KEY_ID",
          "MANAGEMENT_PORT",
          "PORT");

  /** The launcher of the source tree; it must not build, since a build is what runs these tests. */
  public static Program gateway(String... arguments) {
    List<String> command = new ArrayList<>(List.of(SourceTree.launcher().toString()));
    command.addAll(List.of(arguments));
    return new Program(command, SourceTree.root(), Map.of("GATEWAY_BUILD", "never"));
  }

  public static Program of(String... command) {
    return new Program(List.of(command), SourceTree.root(), Map.of());
  }

  public Program in(Path other) {
    return new Program(command, other, environment);
  }

  public Program with(String name, String value) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put(name, value);
    return new Program(command, folder, more);
  }

  public Program with(Map<String, String> variables) {
    Map<String, String> more = new TreeMap<>(environment);
    more.putAll(variables);
    return new Program(command, folder, more);
  }

  /** Starts it and waits for its end. */
  public Outcome run() {
    return run("");
  }

  /** Starts it, gives it {@code input} on stdin and waits for its end. */
  public Outcome run(String input) {
    try (RunningProgram running = start()) {
      running.type(input);
      return running.awaitEnd();
    }
  }

  public RunningProgram start() {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> variables = builder.environment();
    NOT_INHERITED.forEach(variables::remove);
    environment.forEach((name, value) -> {
      if (value.isEmpty()) {
        variables.remove(name);
      } else {
        variables.put(name, value);
      }
    });
    try {
      return new RunningProgram(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

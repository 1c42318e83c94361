package io.stablecoin.gateway.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the program. They are read when a command first needs them, since some may have
 * to be fetched from afar.
 */
public final class Environment {

  private final Supplier<Map<String, String>> source;
  private @Nullable Map<String, String> variables;

  private Environment(Supplier<Map<String, String>> source) {
    this.source = source;
  }

  public static Environment of(Map<String, String> variables) {
    return new Environment(() -> variables);
  }

  /** That of this process, with all that adds to it. */
  static Environment ofProcess() {
    return new Environment(() ->
        RunningDev.add(
            assemble(System.getenv(), Path.of(".env"), StoredParameters::read),
            Path.of(".gateway", "dev.json")));
  }

  /**
   * What the process has goes before what is stored, and that before what stands in a file. Whether
   * the file is read at all depends on what is stored too: it may say that this is production.
   *
   * @param store gives the stored variables; those it is given name the place
   */
  static Map<String, String> assemble(
      Map<String, String> process, Path file, UnaryOperator<Map<String, String>> store) {
    process.forEach(Environment::requireNoEmptyEndpoint);
    Map<String, String> all = new HashMap<>(store.apply(DotEnv.add(process, file)));
    all.putAll(process);
    return DotEnv.add(all, file);
  }

  /** The AWS SDK reads it too, and would fail without saying of what. */
  private static void requireNoEmptyEndpoint(String name, String value) {
    if (name.startsWith("AWS_ENDPOINT_URL") && value.isBlank()) {
      throw CommandError.URL_MALFORMED.because(
          name + " is set and empty.",
          "Unset it to use AWS, or write it like https://kms.internal.");
    }
  }

  /**
   * The variables by their names.
   *
   * @throws CommandFailedException where they name stored ones in a way that cannot be
   * @throws io.stablecoin.gateway.aws.AwsOperationException where the stored ones cannot be read
   */
  public synchronized Map<String, String> variables() {
    if (variables == null) {
      variables = Map.copyOf(source.get());
    }
    return variables;
  }
}

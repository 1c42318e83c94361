package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.cli.CommandFailedException;
import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Environment;
import io.stablecoin.gateway.cli.records.SigningRecord;
import io.stablecoin.gateway.server.configuration.KmsConfiguration;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import io.stablecoin.gateway.types.InvalidValueException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a short command reaches KMS: by the environment, and by options that go before it. */
public final class KmsOptions {

  private final Environment environment;

  @Option(names = "--region", paramLabel = "REGION", description = "AWS Region.")
  private @Nullable String region;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Profile of the shared AWS configuration.")
  private @Nullable String profile;

  public KmsOptions(Environment environment) {
    this.environment = environment;
  }

  /** The value of {@code KMS_KEY_ID}. */
  public Optional<String> keyOfEnvironment() {
    return variable("KMS_KEY_ID");
  }

  /** The key that the environment names. */
  static KmsKeyId keyNamed(String name) {
    return read("KMS_KEY_ID", () -> new KmsKeyId(name));
  }

  /** The database of a gateway that may use the same keys: {@code DATABASE_URL}. */
  Optional<DatabaseSettings> databaseOfEnvironment() {
    return variable("DATABASE_URL")
        .map(url -> read("DATABASE_URL", () -> DatabaseSettings.parse(url)));
  }

  /** Where signatures are put on record. */
  SigningRecord record(Console console) {
    return new SigningRecord(databaseOfEnvironment(), console);
  }

  /**
   * How KMS is reached.
   *
   * @throws io.stablecoin.gateway.server.configuration.InvalidConfigurationException where the
   *     gateway would refuse it too
   */
  public KmsSettings settings() {
    return KmsConfiguration.read(variables(), KmsTransport.SHORT_LIVED);
  }

  /** The environment, with what the options say in its place. */
  public Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(environment.variables());
    Optional.ofNullable(region).ifPresent(said -> variables.put("AWS_REGION", said));
    Optional.ofNullable(profile).ifPresent(said -> variables.put("AWS_PROFILE", said));
    return variables;
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.variables().get(name)).filter(value -> !value.isBlank());
  }

  /** A value that is wrong is none of the caller's words. */
  private static <T> T read(String name, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (InvalidValueException e) {
      throw CommandFailedException.invalidConfiguration(
          e.code(), name + ": " + e.getMessage(), "Correct the variable, or unset it.");
    }
  }
}

package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandFailedException.invalidConfiguration;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Environment;
import io.stablecoin.gateway.cli.records.SigningRecord;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** The database of a gateway that may use the same keys: {@code DATABASE_URL}. */
  Optional<DatabaseSettings> databaseOfEnvironment() {
    return variable("DATABASE_URL").map(DatabaseSettings::parse);
  }

  /** Where signatures are put on record. */
  SigningRecord record(Console console) {
    return new SigningRecord(databaseOfEnvironment(), console);
  }

  public KmsSettings settings() {
    return new KmsSettings(
        Optional.ofNullable(region).or(() -> variable("AWS_REGION")),
        Optional.ofNullable(profile).or(() -> variable("AWS_PROFILE")),
        variable("AWS_ENDPOINT_URL_KMS").map(this::endpoint),
        Math.toIntExact(number("KMS_MAX_RETRIES", KmsSettings.DEFAULT_MAX_RETRIES)),
        Duration.ofMillis(number("KMS_TIMEOUT", KmsSettings.DEFAULT_TIMEOUT.toMillis())),
        KmsTransport.SHORT_LIVED);
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

  private URI endpoint(String value) {
    try {
      URI uri = URI.create(value);
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw invalidConfiguration(
        "kms_endpoint_malformed",
        "AWS_ENDPOINT_URL_KMS is no URL of a server.",
        "Write it like http://127.0.0.1:4566, or unset it to use AWS.");
  }

  private long number(String name, long otherwise) {
    return variable(name).map(value -> whole(name, value)).orElse(otherwise);
  }

  private static long whole(String name, String value) {
    if (!value.matches("[0-9]{1,9}")) {
      throw invalidConfiguration(
          name.toLowerCase(Locale.ROOT) + "_invalid",
          name + " is no whole number.",
          "Set it to a number, or unset it to use the default.");
    }
    return Long.parseLong(value);
  }
}

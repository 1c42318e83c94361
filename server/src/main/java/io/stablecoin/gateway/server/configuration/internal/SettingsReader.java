package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.access.GatewaySecret;
import io.stablecoin.gateway.server.configuration.GatewayMode;
import io.stablecoin.gateway.server.configuration.GatewaySettings;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.operations.ManagementSettings;
import io.stablecoin.gateway.server.signing.SigningSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads everything before it complains about anything. */
public final class SettingsReader {

  private static final int API_PORT = 8080;
  private static final int MANAGEMENT_PORT = 9090;
  private static final int HIGHEST_PORT = 65_535;

  private final Findings findings = new Findings();
  private final Variables variables;
  private final Path directory;

  private SettingsReader(Map<String, String> environment, Path directory) {
    this.variables = new Variables(environment, findings);
    this.directory = directory;
  }

  /**
   * Reads the environment and the file that it names.
   *
   * @throws io.stablecoin.gateway.server.configuration.InvalidConfigurationException with every
   *     finding
   */
  public static GatewaySettings read(Map<String, String> environment, Path directory) {
    return new SettingsReader(environment, directory).read();
  }

  private GatewaySettings read() {
    GatewayMode mode = mode();
    Optional<DatabaseSettings> database = database(mode);
    Optional<GatewaySecret> secret = secret(mode);
    List<NetworkSettings> networks = new NetworksReader(variables).read();
    SigningSettings signing = new SigningReader(variables, mode).read();
    int port = variables.number("PORT", API_PORT, 0, HIGHEST_PORT);
    ManagementSettings management =
        new ManagementSettings(
            variables.text("MANAGEMENT_ADDRESS").orElse("127.0.0.1"),
            variables.number("MANAGEMENT_PORT", MANAGEMENT_PORT, 0, HIGHEST_PORT));
    findings.throwIfAny();
    return new GatewaySettings(
        mode,
        database.orElseThrow(),
        secret.orElseGet(() -> GatewaySecret.keptIn(directory.resolve("secret"))),
        networks,
        signing,
        port,
        management);
  }

  private GatewayMode mode() {
    String text = variables.text("GATEWAY_ENV").orElse("development");
    return Stream.of(GatewayMode.values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseGet(() -> {
          findings.add(
              "GATEWAY_ENV",
              "gateway_env_unknown",
              "It must be development, staging or production.");
          return GatewayMode.PRODUCTION;
        });
  }

  private Optional<DatabaseSettings> database(GatewayMode mode) {
    Optional<String> url = variables.text("DATABASE_URL");
    if (url.isPresent()) {
      return findings.read("DATABASE_URL", () -> DatabaseSettings.parse(url.get()));
    }
    if (mode == GatewayMode.DEVELOPMENT) {
      return Optional.of(new DatabaseSettings.Embedded(directory.resolve("database")));
    }
    findings.add(
        "DATABASE_URL",
        "embedded_database_refused",
        "The embedded database is for development only. Set postgres://user:password@host/database.");
    return Optional.empty();
  }

  /**
   * Empty where the development's own secret is meant; it is made only if all the rest is right.
   */
  private Optional<GatewaySecret> secret(GatewayMode mode) {
    Optional<String> text = variables.text("GATEWAY_SECRET");
    if (text.isEmpty() && mode != GatewayMode.DEVELOPMENT) {
      findings.add(
          "GATEWAY_SECRET",
          "gateway_secret_missing",
          "It is required outside development. Make one with: openssl rand -hex 32");
    }
    return text.flatMap(
        secret -> findings.read("GATEWAY_SECRET", () -> GatewaySecret.parse(secret)));
  }
}

package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.access.GatewaySecret;
import io.stablecoin.gateway.server.configuration.ConfigurationReport;
import io.stablecoin.gateway.server.configuration.GatewayMode;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.networks.ColdWallets;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.policy.PolicySettings;
import io.stablecoin.gateway.server.signing.SigningSettings;
import io.stablecoin.gateway.server.treasury.TreasurySettings;
import io.stablecoin.gateway.types.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads everything before it complains about anything. */
public final class SettingsReader {

  private final Findings findings = new Findings();
  private final Variables variables;
  private final Path directory;

  private SettingsReader(Map<String, String> environment, Path directory) {
    this.variables = new Variables(environment, findings);
    this.directory = directory;
  }

  /** Reads the environment and the file that it names. */
  public static ConfigurationReport read(Map<String, String> environment, Path directory) {
    return new SettingsReader(environment, directory).read();
  }

  private ConfigurationReport read() {
    GatewayMode mode = new ModeReader(variables).read();
    new PrivateKeys(variables, mode).report();
    new Placeholders(variables, mode).report();
    Optional<DatabaseSettings> database = database(mode);
    Optional<GatewaySecret> secret = secret(mode);
    JsonNode file = ConfigurationFile.read(variables);
    List<NetworkSettings> networks = new NetworksReader(variables, mode, file).read();
    PolicySettings policy = new PolicyReader(findings, networks).read(file.path("policy"));
    SigningSettings signing = new SigningReader(variables, mode).read();
    List<Address> documented = documentedWallets();
    ColdWallets coldWallets = new ColdWalletReader(variables, networks, documented).read();
    TreasurySettings treasury =
        new TreasuryReader(findings, networks, coldWallets, signing.keys().size())
            .read(file.path("treasury"));
    new LaterFeatures(variables).report(signing.keys());
    new UnknownVariables(variables).report();
    ListeningReader listening = new ListeningReader(variables);
    return new ConfigurationReport(
        mode,
        database,
        secret,
        networks,
        policy,
        treasury,
        coldWallets,
        signing,
        documented,
        listening.port(),
        listening.management(),
        findings.all());
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

  private List<Address> documentedWallets() {
    String name = "HOT_WALLET_ADDRESS";
    return variables.list(name).stream()
        .flatMap(text -> variables.address(name, text).stream())
        .toList();
  }
}

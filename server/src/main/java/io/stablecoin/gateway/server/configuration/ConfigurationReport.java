package io.stablecoin.gateway.server.configuration;

import io.stablecoin.gateway.server.access.GatewaySecret;
import io.stablecoin.gateway.server.configuration.internal.SettingsReader;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.networks.ColdWallets;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.operations.ManagementSettings;
import io.stablecoin.gateway.server.policy.PolicySettings;
import io.stablecoin.gateway.server.signing.SigningSettings;
import io.stablecoin.gateway.server.treasury.TreasurySettings;
import io.stablecoin.gateway.types.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What could be read of the configuration, and all that is to be said about it: for whoever looks
 * at the parts that are right although others are wrong.
 *
 * @param secret empty where there is none, or where the development's own is meant
 * @param documentedWallets what the operator wrote down as the addresses of the keys, in their
 *     order: {@code HOT_WALLET_ADDRESS}
 * @param findings errors first
 */
public record ConfigurationReport(
    GatewayMode mode,
    Optional<DatabaseSettings> database,
    Optional<GatewaySecret> secret,
    List<NetworkSettings> networks,
    PolicySettings policy,
    TreasurySettings treasury,
    ColdWallets coldWallets,
    SigningSettings signing,
    List<Address> documentedWallets,
    int port,
    ManagementSettings management,
    List<Finding> findings) {

  public ConfigurationReport {
    networks = List.copyOf(networks);
    documentedWallets = List.copyOf(documentedWallets);
    findings = List.copyOf(findings);
  }

  /**
   * Reads the environment and the file that it names; changes nothing.
   *
   * @param directory where development keeps its own database
   */
  public static ConfigurationReport read(Map<String, String> environment, Path directory) {
    return SettingsReader.read(environment, directory);
  }

  /** What is worth knowing and does not keep the gateway from starting. */
  public List<Finding> warnings() {
    return findings.stream().filter(finding -> !finding.isError()).toList();
  }

  /**
   * The settings; development's own secret is made where it is missing.
   *
   * @throws InvalidConfigurationException with every finding, where one is an error
   */
  GatewaySettings settings(Path directory) {
    if (findings.stream().anyMatch(Finding::isError)) {
      throw new InvalidConfigurationException(findings);
    }
    return new GatewaySettings(
        mode,
        database.orElseThrow(),
        secret.orElseGet(() -> GatewaySecret.keptIn(directory.resolve("secret"))),
        networks,
        policy,
        treasury,
        coldWallets,
        signing,
        port,
        management,
        warnings());
  }
}

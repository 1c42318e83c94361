package io.stablecoin.gateway.server.configuration;

import io.stablecoin.gateway.server.access.GatewaySecret;
import io.stablecoin.gateway.server.database.DatabaseSettings;
import io.stablecoin.gateway.server.networks.ColdWallets;
import io.stablecoin.gateway.server.networks.NetworkSettings;
import io.stablecoin.gateway.server.operations.ManagementSettings;
import io.stablecoin.gateway.server.policy.PolicySettings;
import io.stablecoin.gateway.server.signing.SigningSettings;
import io.stablecoin.gateway.server.treasury.TreasurySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The whole configuration, checked.
 *
 * @param port of the API; 0 takes a free one
 * @param warnings what the operator should know
 */
public record GatewaySettings(
    GatewayMode mode,
    DatabaseSettings database,
    GatewaySecret secret,
    List<NetworkSettings> networks,
    PolicySettings policy,
    TreasurySettings treasury,
    ColdWallets coldWallets,
    SigningSettings signing,
    int port,
    ManagementSettings management,
    List<Finding> warnings) {

  public GatewaySettings {
    networks = List.copyOf(networks);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads the environment and the file that it names.
   *
   * @param directory where the embedded database and the secret are kept in development
   * @throws InvalidConfigurationException with every finding
   */
  public static GatewaySettings read(Map<String, String> environment, Path directory) {
    return ConfigurationReport.read(environment, directory).settings(directory);
  }
}

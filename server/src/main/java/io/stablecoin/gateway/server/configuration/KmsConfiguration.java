package io.stablecoin.gateway.server.configuration;

import io.stablecoin.gateway.server.configuration.internal.KmsReader;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The part of the configuration that suffices to use a key: for commands without a gateway. */
public final class KmsConfiguration {

  private KmsConfiguration() {}

  /**
   * Reads how KMS is reached, by the rules of the gateway: in production by nothing that could be
   * somebody else's.
   *
   * @throws InvalidConfigurationException with every error of these variables
   */
  public static KmsSettings read(Map<String, String> environment, KmsTransport transport) {
    return KmsReader.read(environment, transport);
  }

  /**
   * Reads where CloudTrail is, if elsewhere than at AWS, by the same rules.
   *
   * @throws InvalidConfigurationException with every error of these variables
   */
  public static Optional<URI> endpointOfCloudTrail(Map<String, String> environment) {
    return KmsReader.cloudTrail(environment);
  }
}

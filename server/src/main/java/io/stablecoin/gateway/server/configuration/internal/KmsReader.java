package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.configuration.Finding;
import io.stablecoin.gateway.server.configuration.GatewayMode;
import io.stablecoin.gateway.server.configuration.InvalidConfigurationException;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.util.List;
import java.util.Map;

/** Reads how KMS is reached, and refuses what the gateway itself would refuse of it. */
public final class KmsReader {

  private KmsReader() {}

  /**
   * Reads the variables that say how.
   *
   * @throws InvalidConfigurationException with every error
   */
  public static KmsSettings read(Map<String, String> environment, KmsTransport transport) {
    Findings findings = new Findings();
    Variables variables = new Variables(environment, findings);
    GatewayMode mode = new ModeReader(variables).read();
    new PrivateKeys(variables, mode).report();
    KmsSettings settings = new SigningReader(variables, mode).kms(transport);
    List<Finding> errors = findings.all().stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      throw new InvalidConfigurationException(errors);
    }
    return settings;
  }
}

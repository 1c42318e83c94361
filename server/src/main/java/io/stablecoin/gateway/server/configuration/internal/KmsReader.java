package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.configuration.Finding;
import io.stablecoin.gateway.server.configuration.GatewayMode;
import io.stablecoin.gateway.server.configuration.InvalidConfigurationException;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads how KMS is reached, and refuses what the gateway itself would refuse of it. */
public final class KmsReader {

  private KmsReader() {}

  /**
   * Reads the variables that say how.
   *
   * @throws InvalidConfigurationException with every error
   */
  public static KmsSettings read(Map<String, String> environment, KmsTransport transport) {
    return checked(
        environment,
        (variables, mode) -> {
          new PrivateKeys(variables, mode).report();
          return new SigningReader(variables, mode).kms(transport);
        });
  }

  /**
   * Reads another endpoint than that of AWS for CloudTrail.
   *
   * @throws InvalidConfigurationException with every error
   */
  public static Optional<URI> cloudTrail(Map<String, String> environment) {
    return checked(
        environment, (variables, mode) -> new AwsEndpoints(variables, mode).ofCloudTrail());
  }

  private static <T> T checked(
      Map<String, String> environment, BiFunction<Variables, GatewayMode, T> reading) {
    Findings findings = new Findings();
    Variables variables = new Variables(environment, findings);
    T read = reading.apply(variables, new ModeReader(variables).read());
    List<Finding> errors = findings.all().stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      throw new InvalidConfigurationException(errors);
    }
    return read;
  }
}

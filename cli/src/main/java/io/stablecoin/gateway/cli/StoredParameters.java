package io.stablecoin.gateway.cli;

import static io.stablecoin.gateway.cli.CommandError.ENDPOINT_INSECURE;
import static io.stablecoin.gateway.cli.CommandError.URL_MALFORMED;

import io.stablecoin.gateway.aws.AwsAccess;
import io.stablecoin.gateway.aws.ParameterPath;
import io.stablecoin.gateway.aws.ParameterStore;
import io.stablecoin.gateway.signer.awskms.ProfileEndpoint;
import io.stablecoin.gateway.types.InvalidValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Variables that {@code GATEWAY_PARAMETERS} says to be in AWS Systems Manager Parameter Store. */
final class StoredParameters {

  private static final String OF_SSM = "AWS_ENDPOINT_URL_SSM";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private StoredParameters() {}

  /**
   * Those that are stored; none where the variables name no place.
   *
   * @throws io.stablecoin.gateway.aws.AwsOperationException where they cannot be read
   */
  static Map<String, String> read(Map<String, String> variables) {
    Optional<String> path = text(variables, "GATEWAY_PARAMETERS");
    if (path.isEmpty()) {
      return Map.of();
    }
    Optional<URI> endpoint =
        text(variables, OF_SSM)
            .or(() -> text(variables, "AWS_ENDPOINT_URL"))
            .or(() -> ProfileEndpoint.of("ssm", text(variables, "AWS_PROFILE")))
            .map(StoredParameters::endpoint);
    requireSafe(endpoint, variables);
    AwsAccess access =
        new AwsAccess(
            text(variables, "AWS_REGION"), text(variables, "AWS_PROFILE"), endpoint, PATIENCE);
    try {
      return ParameterStore.read(new ParameterPath(path.get()), access);
    } catch (InvalidValueException e) {
      throw CommandFailedException.invalidConfiguration(
          e.code(), e.getMessage(), "Correct the name and try again.");
    }
  }

  /** The variables that are read there could say that this is development: it must be said here. */
  private static void requireSafe(Optional<URI> endpoint, Map<String, String> variables) {
    boolean development = text(variables, "GATEWAY_ENV").filter("development"::equals).isPresent();
    if (!development && endpoint.filter(url -> !"https".equals(url.getScheme())).isPresent()) {
      throw ENDPOINT_INSECURE.because(
          "All secrets would be fetched from the endpoint of Parameter Store, which is not https.",
          "Use https, or remove it (AWS_ENDPOINT_URL_SSM, AWS_ENDPOINT_URL, endpoint_url of the AWS"
              + " profile) to use AWS. For development: GATEWAY_ENV=development.");
    }
  }

  private static Optional<String> text(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static URI endpoint(String text) {
    try {
      URI endpoint = new URI(text);
      if (endpoint.getHost() != null) {
        return endpoint;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw URL_MALFORMED.failure();
  }
}

package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.configuration.GatewayMode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Other endpoints than those of AWS: what is sent there must be as safe as with AWS itself. */
record AwsEndpoints(Variables variables, GatewayMode mode) {

  private static final String OF_KMS = "AWS_ENDPOINT_URL_KMS";

  /** That of all services which have none of their own. */
  private static final String OF_ALL = "AWS_ENDPOINT_URL";

  private static final List<String> OTHERS =
      List.of("AWS_ENDPOINT_URL_SSM", "AWS_ENDPOINT_URL_CLOUDTRAIL");

  /** The endpoint that stands in for KMS; all others are checked too. */
  Optional<URI> ofKms() {
    OTHERS.forEach(name -> endpoint(name, "endpoint_insecure"));
    // The AWS SDK would read it of the process only, and not where a file or a store has it.
    Optional<URI> ofAll = endpoint(OF_ALL, "endpoint_insecure");
    return endpoint(OF_KMS, "kms_endpoint_insecure").or(() -> ofAll);
  }

  private Optional<URI> endpoint(String name, String code) {
    Optional<URI> endpoint = variables.text(name).flatMap(text -> variables.http(name, text));
    if (mode != GatewayMode.DEVELOPMENT
        && endpoint.filter(url -> !"https".equals(url.getScheme())).isPresent()) {
      variables
          .findings()
          .add(name, code, "Outside development it must be https. Leave it out to use AWS itself.");
    }
    return endpoint;
  }
}

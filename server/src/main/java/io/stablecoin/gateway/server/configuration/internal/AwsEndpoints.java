package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.configuration.GatewayMode;
import io.stablecoin.gateway.signer.awskms.ProfileEndpoint;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Other endpoints than those of AWS: what is sent there must be as safe as with AWS itself. */
record AwsEndpoints(Variables variables, GatewayMode mode) {

  private static final String INSECURE = "endpoint_insecure";
  private static final String PROFILE = "AWS_PROFILE";
  private static final String OF_KMS = "AWS_ENDPOINT_URL_KMS";

  /** That of all services which have none of their own. */
  private static final String OF_ALL = "AWS_ENDPOINT_URL";

  private static final String OF_CLOUDTRAIL = "AWS_ENDPOINT_URL_CLOUDTRAIL";
  private static final List<String> OTHERS = List.of("AWS_ENDPOINT_URL_SSM", OF_CLOUDTRAIL);

  /** The endpoint that stands in for KMS; all others are checked too. */
  Optional<URI> ofKms() {
    OTHERS.forEach(name -> endpoint(name, INSECURE));
    // The AWS SDK would read it of the process only, and not where a file or a store has it.
    Optional<URI> ofAll = endpoint(OF_ALL, INSECURE);
    return endpoint(OF_KMS, "kms_endpoint_insecure")
        .or(() -> ofAll)
        .or(() -> ofProfile("kms", "kms_endpoint_insecure"));
  }

  /** The endpoint that stands in for CloudTrail. */
  Optional<URI> ofCloudTrail() {
    return endpoint(OF_CLOUDTRAIL, INSECURE)
        .or(() -> endpoint(OF_ALL, INSECURE))
        .or(() -> ofProfile("cloudtrail", INSECURE));
  }

  private Optional<URI> endpoint(String name, String code) {
    return variables.text(name).flatMap(text -> checked(name, text, code));
  }

  /** The AWS SDK would go there by itself, unchecked. */
  private Optional<URI> ofProfile(String service, String code) {
    Optional<String> profile = variables.text(PROFILE);
    return ProfileEndpoint.of(service, profile)
        .flatMap(text ->
            checked("endpoint_url of the AWS profile " + profile.orElse("in use"), text, code));
  }

  private Optional<URI> checked(String name, String text, String code) {
    Optional<URI> endpoint = variables.http(name, text);
    if (mode != GatewayMode.DEVELOPMENT
        && endpoint.filter(url -> !"https".equals(url.getScheme())).isPresent()) {
      variables
          .findings()
          .add(name, code, "Outside development it must be https. Leave it out to use AWS itself.");
    }
    return endpoint;
  }
}

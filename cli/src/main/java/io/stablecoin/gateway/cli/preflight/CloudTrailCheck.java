package io.stablecoin.gateway.cli.preflight;

import static io.stablecoin.gateway.cli.CommandError.CLOUDTRAIL_NOT_LOOKED_AT;
import static io.stablecoin.gateway.cli.CommandError.SIGNATURES_NOT_LOGGED;

import io.stablecoin.gateway.aws.AuditTrail;
import io.stablecoin.gateway.aws.AwsAccess;
import io.stablecoin.gateway.aws.SignLogging;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether CloudTrail records signatures, as far as the role in use may look.
 *
 * @param endpoint of CloudTrail, where it is another than that of AWS
 */
record CloudTrailCheck(KmsKeyId key, KmsSettings settings, Optional<URI> endpoint) {

  static final String NAME = "cloudtrail";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  List<Check> make() {
    if (settings.endpoint().isPresent()
        && (endpoint.isEmpty() || endpoint.equals(settings.endpoint()))) {
      return List.of(
          notKnown("The key is at another endpoint than AWS, which CloudTrail sees nothing of."));
    }
    AwsAccess access =
        new AwsAccess(key.region().or(settings::region), settings.profile(), endpoint, PATIENCE);
    return List.of(
        switch (AuditTrail.look(access)) {
          case SignLogging.Logged(String trail) ->
              Check.green(NAME, subject(), "the trail " + trail + " records signatures");
          case SignLogging.NotLogged(String cause) ->
              Check.red(
                  NAME,
                  subject(),
                  SIGNATURES_NOT_LOGGED,
                  cause,
                  "Have a trail log the read and write management events of KMS in the key's Region:"
                      + " aws cloudtrail create-trail, put-event-selectors, start-logging.");
          case SignLogging.Unknown(String cause) -> notKnown(cause);
        });
  }

  private Check notKnown(String cause) {
    return Check.yellow(
        NAME,
        subject(),
        CLOUDTRAIL_NOT_LOOKED_AT,
        cause,
        "Look with a role that has cloudtrail:DescribeTrails, GetTrailStatus and GetEventSelectors;"
            + " the gateway's own needs none of them.");
  }

  private String subject() {
    return key.toString();
  }
}

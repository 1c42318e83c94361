package io.stablecoin.gateway.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/**
 * Looks whether CloudTrail keeps a record of each signature. The role needs {@code
 * cloudtrail:DescribeTrails}, {@code GetTrailStatus} and {@code GetEventSelectors}; the gateway
 * itself does not.
 */
public final class AuditTrail {

  private final CloudTrailClient client;

  private AuditTrail(CloudTrailClient client) {
    this.client = client;
  }

  /**
   * Looks at the trails that cover a Region.
   *
   * @param access with the Region of the key
   */
  public static SignLogging look(AwsAccess access) {
    try (CloudTrailClient client = AwsClients.open(CloudTrailClient.builder(), access)) {
      return new AuditTrail(client).look();
    } catch (SdkException e) {
      return unknown(e);
    }
  }

  private SignLogging look() {
    // With those of other Regions that cover this one too, which CloudTrail calls shadow trails.
    List<Trail> trails = client.describeTrails(r -> r.includeShadowTrails(true)).trailList();
    List<SignLogging> found = new ArrayList<>();
    for (Trail trail : trails) {
      SignLogging logging = look(trail);
      if (logging instanceof SignLogging.Logged) {
        return logging;
      }
      found.add(logging);
    }
    return found.stream()
        .filter(SignLogging.Unknown.class::isInstance)
        .findFirst()
        .or(() -> found.stream().findFirst())
        .orElse(new SignLogging.NotLogged("There is no trail that covers the Region of the key."));
  }

  private SignLogging look(Trail trail) {
    try {
      GetTrailStatusResponse status = client.getTrailStatus(r -> r.name(trail.trailARN()));
      Optional<SignLogging> trouble = trouble(trail.name(), status);
      if (trouble.isPresent()) {
        return trouble.get();
      }
      return SignEvent.isKeptBy(client.getEventSelectors(r -> r.trailName(trail.trailARN())))
          ? new SignLogging.Logged(trail.name())
          : new SignLogging.NotLogged(
              "The trail %s leaves signatures out: they are read-only management events of KMS."
                  .formatted(trail.name()));
    } catch (SdkException e) {
      return unknown(e);
    }
  }

  /** A trail can be on and write nothing, as where the policy of its bucket was changed. */
  static Optional<SignLogging> trouble(String trail, GetTrailStatusResponse status) {
    if (!Boolean.TRUE.equals(status.isLogging())) {
      return Optional.of(new SignLogging.NotLogged("The trail %s is stopped.".formatted(trail)));
    }
    return Optional.ofNullable(status.latestDeliveryError())
        .filter(error -> !error.isBlank())
        .map(error ->
            new SignLogging.NotLogged(
                "The trail %s cannot write to its bucket: %s.".formatted(trail, error)));
  }

  private static SignLogging unknown(SdkException failure) {
    return new SignLogging.Unknown(AwsTrouble.of("CloudTrail", failure).cause());
  }
}

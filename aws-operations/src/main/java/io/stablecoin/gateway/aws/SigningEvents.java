package io.stablecoin.gateway.aws;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks requests to sign up in the event history of CloudTrail, which goes back 90 days. The role
 * needs {@code cloudtrail:LookupEvents}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</a>
 */
public final class SigningEvents {

  private static final int PAGE = 50;

  /** CloudTrail takes two requests a second; all pages but the first few are throttled at times. */
  private static final int ATTEMPTS = 12;

  private SigningEvents() {}

  /**
   * The requests to sign in a Region from {@code from} to before {@code to}, newest first.
   *
   * @param progress hears after each page how many events there are
   * @throws AwsOperationException {@code cloudtrail_access_denied}, {@code cloudtrail_unreachable},
   *     {@code cloudtrail_refused}, {@code credentials_missing} or {@code aws_region_missing}
   */
  public static List<SigningEvent> lookUp(
      AwsAccess access, Instant from, Instant to, IntConsumer progress) {
    List<SigningEvent> events = new ArrayList<>();
    try (CloudTrailClient client =
        AwsClients.open(
            CloudTrailClient.builder(),
            access,
            // It slows down by itself where it is throttled, to the rate that is let through.
            AwsRetryStrategy.adaptiveRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build())) {
      client
          .lookupEventsPaginator(r ->
              r.lookupAttributes(
                      LookupAttribute.builder()
                          .attributeKey(LookupAttributeKey.EVENT_NAME)
                          .attributeValue("Sign")
                          .build())
                  .startTime(from)
                  .endTime(to)
                  .maxResults(PAGE))
          .forEach(page -> {
            page.events().forEach(event -> add(event, events));
            progress.accept(events.size());
          });
    } catch (SdkException e) {
      throw failure(AwsTrouble.of("CloudTrail", e));
    }
    return events.stream().filter(event -> event.time().isBefore(to)).toList();
  }

  private static void add(Event event, List<SigningEvent> events) {
    try {
      SigningEventReader.read(JsonMapper.shared().readTree(event.cloudTrailEvent()))
          .ifPresent(events::add);
    } catch (JacksonException | DateTimeException e) {
      throw new AwsOperationException(
          "cloudtrail_refused",
          "An event of CloudTrail cannot be read: %s.".formatted(event.eventId()),
          "Look it up with aws cloudtrail lookup-events; --events reads the trail's log files.");
    }
  }

  private static AwsOperationException failure(AwsTrouble trouble) {
    return switch (trouble.kind()) {
      case ACCESS_DENIED ->
          new AwsOperationException(
              "cloudtrail_access_denied",
              "The events of CloudTrail may not be looked up.",
              "Allow cloudtrail:LookupEvents to whoever audits, or read log files with --events.");
      case CREDENTIALS_MISSING ->
          new AwsOperationException(
              "credentials_missing",
              trouble.cause(),
              "Sign in, or name a profile with --profile; --events needs no credentials.");
      case REGION_MISSING ->
          new AwsOperationException(
              "aws_region_missing", trouble.cause(), "Set AWS_REGION to that of the key.");
      case UNREACHABLE ->
          new AwsOperationException(
              "cloudtrail_unreachable",
              trouble.cause(),
              "Check the network, AWS_REGION, and AWS_ENDPOINT_URL_CLOUDTRAIL where it is set.");
      case REFUSED ->
          new AwsOperationException(
              "cloudtrail_refused",
              trouble.cause(),
              "Look the error up in the reference of LookupEvents; more events than it can list are"
                  + " read with --events.");
    };
  }
}

package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

class AuditTrailIT {

  private static final String TRAIL = "audit";
  private static final String BUCKET = "bucket-of-the-trail";

  private @Nullable Moto moto;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    moto = Moto.start();
    moto.makeBucket(BUCKET);
  }

  @AfterEach
  void stop() {
    if (moto != null) {
      moto.close();
    }
  }

  @Test
  void followsATrailFromItsMakingToItsEnd() {
    assertThat(look()).isInstanceOf(SignLogging.NotLogged.class);
    try (CloudTrailClient client = AwsClients.open(CloudTrailClient.builder(), access())) {
      client.createTrail(r -> r.name(TRAIL).s3BucketName(BUCKET));
      assertThat(look()).isEqualTo(new SignLogging.NotLogged("The trail audit is stopped."));

      client.startLogging(r -> r.name(TRAIL));
      select(client, ReadWriteType.ALL);
      assertThat(look()).isEqualTo(new SignLogging.Logged(TRAIL));

      select(client, ReadWriteType.WRITE_ONLY);
      assertThat(look())
          .isInstanceOfSatisfying(
              SignLogging.NotLogged.class, no -> assertThat(no.cause()).contains("read-only"));
    }
  }

  @Test
  void doesNotKnowWhereCloudTrailGivesNoAnswer() {
    assertThat(
            AuditTrail.look(
                new AwsAccess(
                    Optional.of("eu-west-1"),
                    Optional.empty(),
                    Optional.of(URI.create("http://127.0.0.1:1")),
                    Duration.ofSeconds(5))))
        .isInstanceOf(SignLogging.Unknown.class);
  }

  private SignLogging look() {
    return AuditTrail.look(access());
  }

  private static void select(CloudTrailClient client, ReadWriteType type) {
    client.putEventSelectors(r ->
        r.trailName(TRAIL)
            .eventSelectors(
                EventSelector.builder().readWriteType(type).includeManagementEvents(true).build()));
  }

  private AwsAccess access() {
    if (moto == null) {
      throw new IllegalStateException("moto does not run");
    }
    return moto.access();
  }
}

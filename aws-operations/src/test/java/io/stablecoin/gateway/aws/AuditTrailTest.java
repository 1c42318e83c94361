package io.stablecoin.gateway.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

class AuditTrailTest {

  @Test
  void aTrailThatCannotWriteToItsBucketKeepsNoRecord() {
    GetTrailStatusResponse status =
        GetTrailStatusResponse.builder()
            .isLogging(true)
            .latestDeliveryError("AccessDenied")
            .build();

    assertThat(AuditTrail.trouble("audit", status))
        .contains(
            new SignLogging.NotLogged("The trail audit cannot write to its bucket: AccessDenied."));
  }

  @Test
  void aTrailThatIsOnAndWritesIsInNoTrouble() {
    assertThat(
            AuditTrail.trouble(
                "audit",
                GetTrailStatusResponse.builder().isLogging(true).latestDeliveryError("").build()))
        .isEmpty();
  }

  @Test
  void aStoppedTrailIsStoppedWhateverItLastWrote() {
    assertThat(AuditTrail.trouble("audit", GetTrailStatusResponse.builder().build()))
        .contains(new SignLogging.NotLogged("The trail audit is stopped."));
  }
}

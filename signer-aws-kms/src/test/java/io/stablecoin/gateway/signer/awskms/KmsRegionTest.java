package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KmsRegionTest {

  private static final KmsKeyId ALIAS = new KmsKeyId("alias/gateway");
  private static final KmsKeyId ARN =
      new KmsKeyId("arn:aws:kms:eu-west-1:111122223333:alias/gateway");

  @Test
  void takesTheRegionOfTheSettings() {
    assertThat(KmsRegion.of(ALIAS, in("us-east-1"))).isEqualTo("us-east-1");
  }

  @Test
  void takesTheRegionOfTheArn() {
    KmsSettings anywhere = KmsSettings.defaults(KmsTransport.POOLED);
    assertThat(KmsRegion.of(ARN, anywhere)).isEqualTo("eu-west-1");
    assertThat(KmsRegion.of(ARN, in("eu-west-1"))).isEqualTo("eu-west-1");
  }

  @Test
  void refusesARegionThatContradictsTheArn() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> KmsRegion.of(ARN, in("us-east-1")))
        .withMessageContaining("eu-west-1")
        .withMessageContaining("us-east-1")
        .satisfies(e -> assertThat(e.code()).isEqualTo("kms_region_mismatch"));
  }

  private static KmsSettings in(String region) {
    return new KmsSettings(
        Optional.of(region),
        Optional.empty(),
        Optional.empty(),
        KmsSettings.DEFAULT_MAX_RETRIES,
        KmsSettings.DEFAULT_TIMEOUT,
        KmsTransport.POOLED);
  }
}

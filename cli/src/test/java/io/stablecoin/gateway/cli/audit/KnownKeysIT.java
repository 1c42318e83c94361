package io.stablecoin.gateway.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.aws.KeyAdministration;
import io.stablecoin.gateway.aws.KeyRequest;
import io.stablecoin.gateway.cli.Environment;
import io.stablecoin.gateway.cli.kms.KmsOptions;
import io.stablecoin.gateway.kmslocal.LocalKms;
import io.stablecoin.gateway.kmslocal.LocalKmsSettings;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import io.stablecoin.gateway.signer.awskms.KmsTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where an audit looks: in the Regions of today's keys, and of those that signed before. */
class KnownKeysIT {

  private static final String GONE =
      "arn:aws:kms:ap-south-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  private final LocalKms kms = LocalKms.start(LocalKmsSettings.inMemory());

  @AfterEach
  void stop() {
    kms.close();
  }

  @Test
  void looksWhereTheKeysOfTheEnvironmentAreAndFindsAFormerOneThere() {
    String here = key("us-east-1");
    String there = key("eu-west-1");
    String former = key("eu-west-1");

    KnownKeys keys = asked(here + "," + there, label(former));

    assertThat(keys.regions()).containsExactly("eu-west-1", "us-east-1");
    assertThat(keys.labels()).containsExactlyInAnyOrder(label(here), label(there), label(former));
    assertThat(keys.unplaced()).isEmpty();
  }

  @Test
  void saysOfWhichKeyOnRecordNoRegionIsKnown() {
    String elsewhere = key("ap-south-1");

    assertThat(asked(key("us-east-1"), label(elsewhere)).unplaced())
        .containsExactly(label(elsewhere));
  }

  @Test
  void looksWhereTheArnOfADeletedKeySays() {
    KnownKeys keys = asked(key("us-east-1") + "," + GONE, "1234abcd");

    assertThat(keys.regions()).containsExactly("ap-south-1", "us-east-1");
    assertThat(keys.unplaced()).isEmpty();
    assertThatThrownBy(() -> asked("alias/gone", "1234abcd"))
        .isInstanceOf(SigningException.KeyNotFound.class);
  }

  @Test
  void knowsRegionsFromArnsWhereItAsksNobody() {
    KnownKeys keys =
        KnownKeys.unasked(
            List.of("0000dead"), options(Map.of("KMS_KEY_ID", GONE, "AWS_REGION", "eu-west-1")));

    assertThat(keys.regions()).containsExactly("ap-south-1", "eu-west-1");
    assertThat(keys.labels()).containsExactly("0000dead", "1234abcd");
  }

  private KnownKeys asked(String named, String recorded) {
    return KnownKeys.asked(
        List.of(recorded),
        options(
            Map.of(
                "KMS_KEY_ID",
                named,
                "AWS_REGION",
                "us-east-1",
                "AWS_ENDPOINT_URL_KMS",
                kms.endpoint().toString())));
  }

  private static KmsOptions options(Map<String, String> variables) {
    return new KmsOptions(Environment.of(variables));
  }

  private String key(String region) {
    try (KeyAdministration administration = KeyAdministration.open(settings(region))) {
      return administration.createKey(new KeyRequest("", Map.of(), Optional.empty(), false)).arn();
    }
  }

  private KmsSettings settings(String region) {
    return new KmsSettings(
        Optional.of(region),
        Optional.empty(),
        Optional.of(kms.endpoint()),
        0,
        Duration.ofSeconds(30),
        KmsTransport.SHORT_LIVED);
  }

  private static String label(String arn) {
    return new KmsKeyId(arn).label();
  }
}

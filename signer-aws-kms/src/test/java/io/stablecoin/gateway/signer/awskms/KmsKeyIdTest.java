package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KmsKeyIdTest {

  private static final String ID = "1234abcd-12ab-34cd-56ef-1234567890ab";
  private static final String ARN = "arn:aws:kms:eu-west-1:111122223333:";

  @ParameterizedTest
  @CsvSource({
    ID + ", 1234abcd…",
    "mrk-1234abcd12ab34cd56ef1234567890ab, mrk-1234abcd…",
    "alias/gateway, alias/gateway",
    "alias/team/gateway_2-b, alias/team/gateway_2-b",
    ARN + "key/" + ID + ", 1234abcd…",
    ARN + "key/mrk-1234abcd12ab34cd56ef1234567890ab, mrk-1234abcd…",
    ARN + "alias/gateway, alias/gateway"
  })
  void takesEveryFormThatKmsTakes(String text, String shown) {
    KmsKeyId id = new KmsKeyId(text);
    assertThat(id.value()).isEqualTo(text);
    assertThat(id).hasToString(shown);
    assertThat(id.label()).isEqualTo(shown.replace("…", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "'  ', is empty",
    "' alias/gateway', white space",
    "gateway, neither an id",
    "your-key-id, neither an id",
    "1234abcd-12ab-34cd-56ef-1234567890a, neither an id",
    "1234ABCD-12ab-34cd-56ef-1234567890ab, neither an id",
    "mrk-1234, 32 hexadecimal digits",
    "alias/, alias is empty",
    "alias/my key, a character other",
    "arn:aws:kms:eu-west-1, 4 parts",
    "arn:aws:s3:eu-west-1:111122223333:key/1, another service",
    "arn:aws:kms:eu-west-1:1111:key/1234abcd-12ab-34cd-56ef-1234567890ab, not 12 digits",
    "arn:aws:kms:europe:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab, Region",
    "arn:aws:kms:eu-west-1:111122223333:key/x, last part"
  })
  void saysWhatIsWrongAndWhatWouldBeRight(String text, String cause) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new KmsKeyId(text))
        .withMessageContaining(cause)
        .withMessageContaining("alias/NAME")
        .satisfies(e -> assertThat(e.code()).isEqualTo("kms_key_id_malformed"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("arn:", "111122223333"));
  }

  @Test
  void findsTheRegionOfAnArn() {
    assertThat(new KmsKeyId(ARN + "key/" + ID).region()).contains("eu-west-1");
    assertThat(new KmsKeyId("arn:aws-us-gov:kms:us-gov-west-1:111122223333:alias/a").region())
        .contains("us-gov-west-1");
  }

  @Test
  void findsNoRegionWhereNoneIsNamed() {
    assertThat(new KmsKeyId(ID).region()).isEmpty();
    assertThat(new KmsKeyId("alias/gateway").region()).isEmpty();
  }

  @Test
  void knowsTheReplicasOfAMultiRegionKeyAsOneKey() {
    String replica = "arn:aws:kms:%s:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab";
    KmsKeyId inIreland = new KmsKeyId(replica.formatted("eu-west-1"));
    assertThat(inIreland.isSameKey(new KmsKeyId(replica.formatted("us-east-1")))).isTrue();
    assertThat(inIreland.isSameKey(new KmsKeyId(ARN + "key/" + ID))).isFalse();
  }

  @Test
  void knowsKeysOfTwoRegionsAsTwo() {
    KmsKeyId inIreland = new KmsKeyId(ARN + "key/" + ID);
    String elsewhere = inIreland.value().replace("eu-west-1", "us-east-1");
    assertThat(inIreland.isSameKey(new KmsKeyId(elsewhere))).isFalse();
    assertThat(inIreland.isSameKey(new KmsKeyId(inIreland.value()))).isTrue();
  }

  @Test
  void tellsAnAliasFromAKey() {
    assertThat(new KmsKeyId(ARN + "alias/gateway").isAlias()).isTrue();
    assertThat(new KmsKeyId("alias/gateway").isAlias()).isTrue();
    assertThat(new KmsKeyId(ARN + "key/" + ID).isAlias()).isFalse();
  }
}

package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.InvalidValueException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KmsEnvironmentTest {

  @Test
  void takesDefaultsWhereOnlyTheKeyIsNamed() {
    KmsEnvironment read = read(Map.of("KMS_KEY_ID", "alias/gateway", "AWS_REGION", " "));
    assertThat(read.onlyKey()).isEqualTo(new KmsKeyId("alias/gateway"));
    assertThat(read.settings()).isEqualTo(KmsSettings.defaults(KmsTransport.POOLED));
    assertThat(read.signRate()).isEqualTo(800);
  }

  @Test
  void readsEachVariable() {
    KmsEnvironment read =
        read(
            Map.of(
                "KMS_KEY_ID", "alias/one, alias/two",
                "AWS_REGION", "eu-west-1",
                "AWS_PROFILE", "payments",
                "AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:4566",
                "KMS_MAX_RETRIES", "5",
                "KMS_TIMEOUT", "1500",
                "KMS_SIGN_RATE", "50"));
    assertThat(read.keys()).containsExactly(new KmsKeyId("alias/one"), new KmsKeyId("alias/two"));
    assertThat(read.settings().region()).contains("eu-west-1");
    assertThat(read.settings().profile()).contains("payments");
    assertThat(read.settings().endpoint()).contains(URI.create("http://127.0.0.1:4566"));
    assertThat(read.settings().maxRetries()).isEqualTo(5);
    assertThat(read.settings().timeout()).isEqualTo(Duration.ofMillis(1500));
    assertThat(read.signRate()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({
    "KMS_KEY_ID, '', kms_key_id_missing",
    "KMS_KEY_ID, 'alias/one,,alias/two', kms_key_id_malformed",
    "KMS_KEY_ID, your-key-id, kms_key_id_malformed",
    "KMS_MAX_RETRIES, three, kms_number_malformed",
    "KMS_MAX_RETRIES, -1, kms_max_retries_invalid",
    "KMS_MAX_RETRIES, 2147483647, kms_max_retries_invalid",
    "KMS_TIMEOUT, 30s, kms_number_malformed",
    "KMS_TIMEOUT, 0, kms_timeout_invalid",
    "KMS_SIGN_RATE, 0, kms_sign_rate_invalid",
    "KMS_SIGN_RATE, 1e3, kms_number_malformed",
    "AWS_ENDPOINT_URL_KMS, 127.0.0.1:4566, kms_endpoint_malformed",
    "AWS_ENDPOINT_URL_KMS, //host, kms_endpoint_malformed",
    "AWS_ENDPOINT_URL_KMS, file:///etc, kms_endpoint_malformed"
  })
  void refusesWhatCannotBeMeant(String name, String value, String code) {
    Map<String, String> variables = new HashMap<>(Map.of("KMS_KEY_ID", "alias/gateway"));
    variables.put(name, value);
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> read(variables))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void signsWithOneKeyAtATime() {
    Map<String, String> two = Map.of("KMS_KEY_ID", "alias/one,alias/two");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> KmsSigner.fromEnvironment(two))
        .satisfies(e -> assertThat(e.code()).isEqualTo("kms_key_id_several"));
  }

  private static KmsEnvironment read(Map<String, String> variables) {
    return KmsEnvironment.read(variables, KmsTransport.POOLED);
  }
}

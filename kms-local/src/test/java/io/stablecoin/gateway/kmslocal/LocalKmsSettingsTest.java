package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalKmsSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "-1, us-east-1, 123456789012, port_invalid",
    "65536, us-east-1, 123456789012, port_invalid",
    "0, us-east, 123456789012, region_malformed",
    "0, US-EAST-1, 123456789012, region_malformed",
    "0, us-east-1, 12345678901, account_id_malformed",
    "0, us-east-1, 12345678901x, account_id_malformed"
  })
  void refusesWhatCannotBe(int port, String region, String accountId, String code) {
    assertThatThrownBy(
            () -> new LocalKmsSettings(port, Optional.empty(), region, accountId, line -> {}))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({"us-east-1", "ap-southeast-2", "us-gov-west-1"})
  void takesEveryShapeOfRegion(String region) {
    assertThat(
            new LocalKmsSettings(0, Optional.empty(), region, "123456789012", line -> {}).region())
        .isEqualTo(region);
  }
}

package io.stablecoin.gateway.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeiTest {

  @ParameterizedTest
  @CsvSource({
    "0.01ether, 10000000000000000",
    "50gwei, 50000000000",
    "1.5 gwei, 1500000000",
    "7wei, 7",
    "21000, 21000"
  })
  void readsUnits(String text, BigInteger wei) {
    assertThat(Wei.parse(text).value()).isEqualTo(wei);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, amount_too_precise",
    "0.1wei, amount_too_precise",
    "-1gwei, amount_negative",
    "1 eth, amount_malformed",
    "1..2gwei, amount_malformed"
  })
  void refusesWhatIsNoAmount(String text, String code) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Wei.parse(text))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}

package io.stablecoin.gateway.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

  @Test
  void hashesWithKeccakAndNotWithSha3() {
    assertThat(Bytes.EMPTY.keccak256())
        .hasToString("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "0x0", "0xzz", "0X00"})
  void refusesWhatIsNotHexadecimal(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Bytes.fromHex(text))
        .satisfies(e -> assertThat(e.code()).isEqualTo("hex_malformed"));
  }

  @Test
  void writesATextInUtf8() {
    assertThat(Bytes.ofUtf8("a€😀")).hasToString("0x61e282acf09f9880");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00\ud83d", "a\ude00"})
  void refusesHalfASurrogatePair(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> Bytes.ofUtf8(text))
        .satisfies(e -> assertThat(e.code()).isEqualTo("text_malformed"));
  }

  @Test
  void cannotBeChangedFromOutside() {
    byte[] source = {1, 2};
    Bytes bytes = Bytes.of(source);
    source[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes).isEqualTo(Bytes.of((byte) 1, (byte) 2));
  }
}

package io.stablecoin.gateway.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainIdTest {

  @Test
  void readsAndWritesCaip2() {
    assertThat(ChainId.parseCaip2("eip155:137")).isEqualTo(new ChainId(137));
    assertThat(new ChainId(137).toCaip2()).isEqualTo("eip155:137");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"137", "eip155:0", "eip155:-1", "eip155:99999999999999999999", "solana:1"})
  void refusesWhatIsNoChainOfTheEvm(String text) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> ChainId.parseCaip2(text));
  }
}

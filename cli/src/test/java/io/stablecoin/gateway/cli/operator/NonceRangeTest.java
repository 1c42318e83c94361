package io.stablecoin.gateway.cli.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonceRangeTest {

  @Test
  void readsOneNonceAndARange() {
    assertThat(NonceRange.parse("41").nonces()).containsExactly(41L);
    assertThat(NonceRange.parse("41..43").nonces()).containsExactlyInAnyOrder(41L, 42L, 43L);
  }

  @Test
  void readsSeveralWithCommasBetween() {
    assertThat(NonceRange.list("41,43..45")).containsExactlyInAnyOrder(41L, 43L, 44L, 45L);
    assertThatIllegalArgumentException().isThrownBy(() -> NonceRange.list("41,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "3..1", "1..", "1..2..3", "0..1000", "1...2"})
  void refusesWhatIsNoRange(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> NonceRange.parse(text));
  }
}

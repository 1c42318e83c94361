package io.stablecoin.gateway.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenAmountTest {

  private static final Token USDC = new Token(new ChainId(137), Address.ZERO, "USDC", 6);
  private static final Token USDT = new Token(new ChainId(137), Address.ZERO, "USDT", 6);

  @ParameterizedTest
  @CsvSource({
    "25, 25000000, 25.00",
    "25.00, 25000000, 25.00",
    "0.000001, 1, 0.000001",
    "25.1000000, 25100000, 25.10",
    "0, 0, 0.00",
    "007.5, 7500000, 7.50"
  })
  void readsAndWritesDecimals(String text, BigInteger units, String written) {
    TokenAmount amount = TokenAmount.parse(text, USDC);
    assertThat(amount.units()).isEqualTo(units);
    assertThat(amount.toDecimal()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0000001, amount_too_precise",
    "-1, amount_negative",
    "NaN, amount_malformed",
    "Infinity, amount_malformed",
    "1e3, amount_malformed",
    "'', amount_malformed",
    "' 1', amount_malformed",
    "'1,000', amount_malformed",
    "+1, amount_malformed",
    "0x10, amount_malformed",
    "٢٥, amount_malformed",
    "999999999999999999999999999999999999999999999999999999999999999999999999999999, amount_too_large"
  })
  void refusesWhatIsNoAmount(String text, String code) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TokenAmount.parse(text, USDC))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void refusesAMillionDigitsWithoutReadingThem() {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> TokenAmount.parse("9".repeat(1_000_000), USDC))
        .satisfies(e -> assertThat(e.code()).isEqualTo("amount_too_large"));
  }

  @Test
  void neverGoesBelowZero() {
    TokenAmount one = TokenAmount.parse("1", USDC);
    TokenAmount two = TokenAmount.parse("2", USDC);
    assertThat(two.minus(one)).isEqualTo(one);
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> one.minus(two));
  }

  @Test
  void doesNotMixTokens() {
    TokenAmount usdc = TokenAmount.parse("1", USDC);
    TokenAmount usdt = TokenAmount.parse("1", USDT);
    assertThatIllegalArgumentException().isThrownBy(() -> usdc.plus(usdt));
    assertThatIllegalArgumentException().isThrownBy(() -> usdc.isLessThan(usdt));
  }
}

package io.stablecoin.gateway.server.refunds.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundAmountTest {

  private static final Token USDC =
      new Token(
          new ChainId(31337),
          Address.parse("0x5fbdb2315678afecb367f032d93f642f64180aa3"),
          "USDC",
          6);
  private static final TokenAmount LEFT = TokenAmount.parse("15.00", USDC);

  @Test
  void isAllThatIsLeftWhereNothingIsSaid() {
    assertThat(RefundAmount.of(Optional.empty(), LEFT)).isEqualTo(LEFT);
  }

  @Test
  void mayBeAllThatIsLeft() {
    assertThat(RefundAmount.of(Optional.of("15"), LEFT)).isEqualTo(LEFT);
  }

  @Test
  void isRefusedWhereNothingIsLeft() {
    assertThat(codeFor(Optional.empty(), TokenAmount.zero(USDC)))
        .isEqualTo("refund_exceeds_received");
  }

  @Test
  void isRefusedByOneUnitTooMuch() {
    assertThat(codeFor(Optional.of("15.000001"), LEFT)).isEqualTo("refund_exceeds_received");
  }

  @ParameterizedTest
  @CsvSource({
    "0, amount_zero",
    "-1, amount_negative",
    "NaN, amount_malformed",
    "1.0000001, amount_too_precise",
    "1e5, amount_malformed"
  })
  void namesWhatIsWrongWithTheField(String amount, String code) {
    assertThatExceptionOfType(ApiProblem.class)
        .isThrownBy(() -> RefundAmount.of(Optional.of(amount), LEFT))
        .satisfies(problem -> assertThat(problem.fields().getFirst().code()).isEqualTo(code));
  }

  private static String codeFor(Optional<String> requested, TokenAmount left) {
    try {
      return RefundAmount.of(requested, left).toDecimal();
    } catch (ApiProblem problem) {
      return problem.type().code();
    }
  }
}

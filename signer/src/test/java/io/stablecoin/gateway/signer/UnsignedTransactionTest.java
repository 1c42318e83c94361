package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsignedTransactionTest {

  private static final ChainId CHAIN = new ChainId(1);
  private static final Address TO = Address.parse("0x" + "35".repeat(20));

  @ParameterizedTest
  @CsvSource({"-1, 21000, nonce_negative", "0, 0, gas_limit_invalid", "0, -1, gas_limit_invalid"})
  void refusesNumbersOutOfRange(long nonce, long gasLimit, String code) {
    assertRefused(() -> legacy(nonce, gasLimit, TO), code);
    assertRefused(() -> eip1559(nonce, gasLimit, TO), code);
  }

  @Test
  void refusesACreationWithoutCode() {
    assertRefused(() -> legacy(0, 21000, null), "creation_without_code");
    assertRefused(() -> eip1559(0, 21000, null), "creation_without_code");
  }

  @Test
  void refusesATipAboveTheMaximumFee() {
    assertRefused(
        () ->
            new Eip1559Transaction(
                CHAIN, 0, Wei.gwei(3), Wei.gwei(2), 21000, TO, Wei.ZERO, Bytes.EMPTY),
        "tip_above_max_fee");
  }

  @Test
  void takesTheLargestNumbers() {
    assertThat(legacy(Long.MAX_VALUE, Long.MAX_VALUE, TO).nonce()).isEqualTo(Long.MAX_VALUE);
    assertThat(eip1559(Long.MAX_VALUE, Long.MAX_VALUE, TO).gasLimit()).isEqualTo(Long.MAX_VALUE);
  }

  private static LegacyTransaction legacy(long nonce, long gasLimit, @Nullable Address to) {
    return new LegacyTransaction(CHAIN, nonce, Wei.gwei(1), gasLimit, to, Wei.ZERO, Bytes.EMPTY);
  }

  private static Eip1559Transaction eip1559(long nonce, long gasLimit, @Nullable Address to) {
    return new Eip1559Transaction(
        CHAIN, nonce, Wei.gwei(1), Wei.gwei(2), gasLimit, to, Wei.ZERO, Bytes.EMPTY);
  }

  private static void assertRefused(ThrowingCallable construction, String code) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(construction)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}

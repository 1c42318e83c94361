package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicGasTest {

  private static final ChainId CHAIN = new ChainId(1);
  private static final Address TO = Address.parse("0x" + "35".repeat(20));
  private static final AccessListEntry ENTRY =
      new AccessListEntry(TO, List.of(Bytes.of(new byte[32]), Bytes.of(new byte[32])));
  private static final SoftwareSigner SIGNER = new SoftwareSigner("0x" + "46".repeat(32));

  @ParameterizedTest
  @CsvSource({"0x, 21000", "0x00, 21004", "0x01, 21016", "0x0001, 21020"})
  void countsTheBytesOfACall(String data, long gas) {
    assertThat(IntrinsicGas.of(TO, Bytes.fromHex(data), List.of(), 0)).isEqualTo(gas);
  }

  @Test
  void countsTheWordsOfACreation() {
    Bytes code = Bytes.of(new byte[33]);
    assertThat(IntrinsicGas.of(null, code, List.of(), 0))
        .isEqualTo(21_000 + 32_000 + 2 * 2 + 33 * 4);
  }

  @Test
  void countsWhatIsAnnouncedAndAuthorized() {
    assertThat(IntrinsicGas.of(TO, Bytes.EMPTY, List.of(ENTRY, ENTRY), 3))
        .isEqualTo(21_000 + 2 * (2_400 + 2 * 1_900) + 3 * 25_000);
  }

  @Test
  void refusesAUnitLessInEachType() {
    legacy(21_016, TO);
    assertRefused(() -> legacy(21_015, TO));
    assertRefused(() -> legacy(21_016, null));
    eip2930(21_016 + 6_200);
    assertRefused(() -> eip2930(21_016 + 6_199));
    eip1559(21_016 + 6_200);
    assertRefused(() -> eip1559(21_016 + 6_199));
    eip7702(21_016 + 6_200 + 25_000);
    assertRefused(() -> eip7702(21_016 + 6_200 + 24_999));
  }

  private static void legacy(long gasLimit, @Nullable Address to) {
    new LegacyTransaction(CHAIN, 0, Wei.gwei(1), gasLimit, to, Wei.ZERO, Bytes.fromHex("0x01"));
  }

  private static void eip2930(long gasLimit) {
    new Eip2930Transaction(
        CHAIN, 0, Wei.gwei(1), gasLimit, TO, Wei.ZERO, Bytes.fromHex("0x01"), List.of(ENTRY));
  }

  private static void eip1559(long gasLimit) {
    new Eip1559Transaction(
        CHAIN,
        0,
        Wei.gwei(1),
        Wei.gwei(1),
        gasLimit,
        TO,
        Wei.ZERO,
        Bytes.fromHex("0x01"),
        List.of(ENTRY));
  }

  private static void eip7702(long gasLimit) {
    new Eip7702Transaction(
        CHAIN,
        0,
        Wei.gwei(1),
        Wei.gwei(1),
        gasLimit,
        TO,
        Wei.ZERO,
        Bytes.fromHex("0x01"),
        List.of(ENTRY),
        List.of(SIGNER.signAuthorization(Authorization.onChain(CHAIN, TO, 1))));
  }

  private static void assertRefused(Runnable construction) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(construction::run)
        .withMessageContaining("eth_estimateGas")
        .satisfies(e -> assertThat(e.code()).isEqualTo("gas_limit_below_intrinsic"));
  }
}

package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.InvalidValueException;
import io.stablecoin.gateway.types.Wei;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsignedTransactionTest {

  private static final ChainId CHAIN = new ChainId(1);
  private static final Address TO = Address.parse("0x" + "35".repeat(20));

  @ParameterizedTest
  @CsvSource({
    "-1, 21000, nonce_negative",
    "0, 20999, gas_limit_below_intrinsic",
    "0, 0, gas_limit_below_intrinsic",
    "0, -1, gas_limit_below_intrinsic"
  })
  void refusesNumbersOutOfRange(long nonce, long gasLimit, String code) {
    assertRefused(() -> legacy(nonce, gasLimit, TO), code);
    assertRefused(() -> eip1559(nonce, gasLimit, TO), code);
    assertRefused(() -> eip2930(nonce, gasLimit, TO, List.of()), code);
  }

  @Test
  void refusesACreationWithoutCode() {
    assertRefused(() -> legacy(0, 21000, null), "creation_without_code");
    assertRefused(() -> eip1559(0, 21000, null), "creation_without_code");
    assertRefused(() -> eip2930(0, 21000, null, List.of()), "creation_without_code");
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
  void refusesATransactionOfType4WithoutAuthorizations() {
    assertRefused(() -> eip7702(Wei.gwei(1), List.of()), "authorizations_missing");
  }

  @Test
  void refusesATipAboveTheMaximumFeeInType4() {
    assertRefused(() -> eip7702(Wei.gwei(3), List.of(authorization(CHAIN))), "tip_above_max_fee");
  }

  @Test
  void refusesAnAuthorizationThatNodesWouldSkip() {
    assertRefused(
        () -> eip7702(Wei.gwei(1), List.of(authorization(new ChainId(10)))),
        "authorization_of_another_chain");
  }

  @Test
  void refusesAStorageKeyWithoutItsLeadingZeros() {
    assertRefused(
        () -> new AccessListEntry(TO, List.of(Bytes.fromHex("0x01"))), "storage_key_size");
  }

  @Test
  void announcesNothingUnlessTold() {
    assertThat(eip1559(0, 21000, TO).accessList()).isEmpty();
  }

  @Test
  void cannotBeChangedByTheListsItWasMadeOf() {
    List<Bytes> keys = new ArrayList<>();
    List<AccessListEntry> entries = new ArrayList<>(List.of(new AccessListEntry(TO, keys)));
    Eip2930Transaction transaction = eip2930(0, 23400, TO, entries);
    keys.add(Bytes.of(new byte[32]));
    entries.clear();
    assertThat(transaction.accessList()).containsExactly(new AccessListEntry(TO, List.of()));
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

  private static Eip2930Transaction eip2930(
      long nonce, long gasLimit, @Nullable Address to, List<AccessListEntry> accessList) {
    return new Eip2930Transaction(
        CHAIN, nonce, Wei.gwei(1), gasLimit, to, Wei.ZERO, Bytes.EMPTY, accessList);
  }

  private static Eip7702Transaction eip7702(Wei tip, List<SignedAuthorization> authorizations) {
    return new Eip7702Transaction(
        CHAIN, 0, tip, Wei.gwei(2), 50000, TO, Wei.ZERO, Bytes.EMPTY, List.of(), authorizations);
  }

  private static SignedAuthorization authorization(ChainId chain) {
    return new SoftwareSigner("0x" + "46".repeat(32))
        .signAuthorization(Authorization.onChain(chain, TO, 0));
  }

  private static void assertRefused(ThrowingCallable construction, String code) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(construction)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}

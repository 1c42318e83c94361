package io.stablecoin.gateway.server.payments.internal;

import static io.stablecoin.gateway.server.payments.internal.SessionStatus.CANCELED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.COMPLETED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.CONFIRMING;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.CREATED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.EXPIRED;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.PARTIALLY_PAID;
import static io.stablecoin.gateway.server.payments.internal.SessionStatus.REVERSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.deposits.Deposit;
import io.stablecoin.gateway.server.deposits.DepositState;
import io.stablecoin.gateway.server.deposits.ReadBlock;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.MerchantId;
import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import io.stablecoin.gateway.types.TxHash;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionRulesTest {

  private static final Token USDC =
      new Token(
          new ChainId(31337),
          Address.parse("0x5fbdb2315678afecb367f032d93f642f64180aa3"),
          "USDC",
          6);
  private static final TokenAmount AMOUNT = TokenAmount.parse("25.00", USDC);
  private static final Instant DEADLINE = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant LATE = DEADLINE.plusSeconds(1);

  @Test
  void isCreatedWhileNothingIsSeen() {
    assertThat(next(CREATED)).isEqualTo(CREATED);
  }

  @Test
  void isPartiallyPaidByLessThanTheAmount() {
    assertThat(next(CREATED, seen("24.999999", DEADLINE))).isEqualTo(PARTIALLY_PAID);
  }

  @Test
  void isConfirmingOnceTwoTransfersMakeTheAmount() {
    assertThat(next(PARTIALLY_PAID, confirmed("10", DEADLINE), seen("15", DEADLINE)))
        .isEqualTo(CONFIRMING);
  }

  @Test
  void isCompletedByMoreThanTheAmount() {
    assertThat(next(CONFIRMING, confirmed("30", DEADLINE))).isEqualTo(COMPLETED);
  }

  @Test
  void isCreatedAgainWhenItsOnlyTransferIsOrphaned() {
    assertThat(next(CONFIRMING)).isEqualTo(CREATED);
  }

  @Test
  void isPartiallyPaidAgainWhenOneOfTwoTransfersIsOrphaned() {
    assertThat(next(CONFIRMING, seen("10", DEADLINE))).isEqualTo(PARTIALLY_PAID);
  }

  @Test
  void expiresUnpaidOnceTheDeadlineIsRead() {
    assertThat(nextAfterDeadline(CREATED)).isEqualTo(EXPIRED);
  }

  @Test
  void expiresWithLessThanTheAmount() {
    assertThat(nextAfterDeadline(PARTIALLY_PAID, confirmed("10", DEADLINE))).isEqualTo(EXPIRED);
  }

  @Test
  void doesNotExpireWhilePaidInTimeAndNotYetFinal() {
    assertThat(nextAfterDeadline(CONFIRMING, seen("25", DEADLINE))).isEqualTo(CONFIRMING);
  }

  @Test
  void doesNotCountWhatCameAfterTheDeadline() {
    assertThat(next(PARTIALLY_PAID, confirmed("10", DEADLINE), confirmed("15", LATE)))
        .isEqualTo(PARTIALLY_PAID);
  }

  @Test
  void staysExpiredWhenPaidLate() {
    assertThat(next(EXPIRED, confirmed("25", LATE))).isEqualTo(EXPIRED);
  }

  @Test
  void staysCanceledWhenPaidAfterwards() {
    assertThat(next(CANCELED, confirmed("25", DEADLINE))).isEqualTo(CANCELED);
  }

  @Test
  void isReversedWhenCompletedMoneyIsTakenBack() {
    assertThat(next(COMPLETED, confirmed("24", DEADLINE))).isEqualTo(REVERSED);
  }

  @Test
  void isCompletedAgainWhenReversedMoneyComesBackInALaterBlock() {
    assertThat(next(REVERSED, confirmed("25", LATE))).isEqualTo(COMPLETED);
  }

  private static SessionStatus next(SessionStatus current, Deposit... deposits) {
    return SessionRules.next(current, AMOUNT, paid(deposits), false);
  }

  private static SessionStatus nextAfterDeadline(SessionStatus current, Deposit... deposits) {
    return SessionRules.next(current, AMOUNT, paid(deposits), true);
  }

  private static PaidAmounts paid(Deposit... deposits) {
    return PaidAmounts.of(USDC, DEADLINE, List.of(deposits));
  }

  private static Deposit seen(String amount, Instant time) {
    return deposit(amount, time, DepositState.SEEN);
  }

  private static Deposit confirmed(String amount, Instant time) {
    return deposit(amount, time, DepositState.FINAL);
  }

  private static Deposit deposit(String amount, Instant time, DepositState state) {
    Bytes anyWord = Bytes.of(new byte[32]);
    return new Deposit(
        "dep_1",
        new MerchantId("mer_test"),
        Address.parse("0x00000000000000000000000000000000000000aa"),
        Address.parse("0x00000000000000000000000000000000000000bb"),
        TokenAmount.parse(amount, USDC),
        new TxHash(anyWord),
        0,
        new ReadBlock(7, new BlockHash(anyWord), time),
        state);
  }
}

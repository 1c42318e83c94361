package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.SamePayments;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.AccessListEntry;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.Eip2930Transaction;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database was restored, and has forgotten what its key signed after the backup was made. */
class RestoredBackupIT {

  @AutoClose private final World world = new World();
  private final Forgotten forgotten = new Forgotten(world);

  @AfterEach
  void theBooksAgreeWithTheChain() {
    assertThat(world.onChain()).isEqualTo(world.inBooks());
    assertThat(world.reserved()).isEqualTo(world.usdc("0"));
  }

  @Test
  void aPaymentThatHadItsNonceEndsByWhatItsKeySignedForIt() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    forgotten.reserveAndCrash();
    TxHash signed = forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));

    LaneWorker lane = forgotten.resumed();
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.status(payout).hash()).contains(signed);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(1);
  }

  @Test
  void aPaymentThatWasQueuedIsNotPaidAgain() {
    world.lane("lost").tick();
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    TxHash signed = forgotten.send(legacy(forgotten.transfer("10")));

    LaneWorker lane = forgotten.resumed();
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.status(payout).hash()).contains(signed);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aPaymentWhoseBytesHaveAnAccessListIsNotPaidAgain(int type) {
    world.lane("lost").tick();
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    TxHash signed = forgotten.send(withAccessList(type, forgotten.transfer("10")));

    LaneWorker lane = forgotten.resumed();
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.status(payout).hash()).contains(signed);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
  }

  @Test
  void ofTwoEqualPaymentsTheOneThatWasNotMadeIsStillPaid() {
    world.lane("lost").tick();
    Purpose first = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    Purpose second = world.payouts.pay("po_2", world.usdc("10"), World.RECIPIENT);
    TxHash signed = forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));

    LaneWorker lane = forgotten.resumed();
    world.mineUntil(lane, first, TransactionState.SUCCEEDED);
    world.mineUntil(lane, second, TransactionState.SUCCEEDED);

    assertThat(world.status(first).hash()).contains(signed);
    assertThat(world.received()).isEqualTo(world.usdc("20"));
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(2);
  }

  @Test
  void aPaymentThatWasReversedFirstAndMadeThenEndsByWhatMadeIt() {
    world.lane("lost").tick();
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    forgotten.send(withLittleGas(forgotten.transfer("10")));
    TxHash signed = forgotten.send(forgotten.eip1559(1, forgotten.transfer("10")));

    LaneWorker lane = forgotten.halted();
    forgotten.confirm(Set.of(0L, 1L), SamePayments.UNKNOWN);
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.status(payout).hash()).contains(signed);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
  }

  @Test
  void noncesThatWereGivenOutInAnotherOrderAreThoseOfThePaymentsThatUsedThem() {
    Purpose first = world.payouts.pay("po_1", world.usdc("5"), World.RECIPIENT);
    Purpose second = world.payouts.pay("po_2", world.usdc("10"), World.RECIPIENT);
    forgotten.reserveAndCrash();
    TxHash paidSecond = forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));
    TxHash paidFirst = forgotten.send(forgotten.eip1559(1, forgotten.transfer("5")));

    LaneWorker lane = forgotten.halted();
    forgotten.confirm(Set.of(0L, 1L), SamePayments.UNKNOWN);
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, first, TransactionState.SUCCEEDED);
    world.mineUntil(lane, second, TransactionState.SUCCEEDED);

    assertThat(world.status(first).hash()).contains(paidFirst);
    assertThat(world.status(second).hash()).contains(paidSecond);
    assertThat(world.received()).isEqualTo(world.usdc("15"));
  }

  @Test
  void aQueuedPaymentGetsTheNonceThatIsLeftOverWhereItsOwnIsAnothers() {
    Purpose first = world.payouts.pay("po_1", world.usdc("5"), World.RECIPIENT);
    forgotten.reserveAndCrash();
    Purpose second = world.payouts.pay("po_2", world.usdc("10"), World.RECIPIENT);
    TxHash paidSecond = forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));
    forgotten.send(forgotten.eip1559(1, forgotten.transfer("5")));

    LaneWorker lane = forgotten.halted();
    forgotten.confirm(Set.of(0L, 1L), SamePayments.UNKNOWN);
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, first, TransactionState.SUCCEEDED);
    world.mineUntil(lane, second, TransactionState.SUCCEEDED);

    assertThat(world.status(second).hash()).contains(paidSecond);
    assertThat(world.received()).isEqualTo(world.usdc("15"));
  }

  @Test
  void aPaymentWhoseOwnCallWasReversedAtItsNonceFailsAndIsGivenBack() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    forgotten.reserveAndCrash();
    TxHash signed = forgotten.send(withLittleGas(forgotten.transfer("10")));
    assertThat(world.client.receipt(signed).orElseThrow().succeeded()).isFalse();

    LaneWorker lane = forgotten.resumed();
    world.mineUntil(lane, payout, TransactionState.FAILED);

    assertThat(world.status(payout).failure()).contains(FailureCode.REVERTED);
    assertThat(world.available()).isEqualTo(world.usdc("100"));
  }

  @Test
  void aQueuedPaymentIsNotMadeByWhatWasReversed() {
    world.lane("lost").tick();
    Purpose payout =
        world.payouts.pay(
            "po_1",
            new ExpectedTransfer(world.usdc("10"), World.RECIPIENT),
            forgotten.transfer("1000"));
    TxHash signed = forgotten.send(forgotten.eip1559(0, forgotten.transfer("1000")));
    assertThat(world.client.receipt(signed).orElseThrow().succeeded()).isFalse();

    LaneWorker lane = forgotten.resumed();
    world.mineUntil(lane, payout, TransactionState.FAILED);

    assertThat(world.status(payout).failure()).isNotEqualTo(Optional.of(FailureCode.REVERTED));
    assertThat(world.available()).isEqualTo(world.usdc("100"));
  }

  @Test
  void aNonceThatWasGivenOutAgainIsThatOfThePaymentThatUsedIt() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    passOver(payout);
    Purpose displaced = world.payouts.pay("po_2", world.usdc("5"), World.RECIPIENT);
    forgotten.reserveAndCrash();
    TxHash signed = forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));

    LaneWorker lane = forgotten.resumed();
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.status(payout).hash()).contains(signed);
    assertThat(world.status(displaced).failure()).contains(FailureCode.DISPLACED);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.available()).isEqualTo(world.usdc("90"));
  }

  private void passOver(Purpose payout) {
    new RequestQueue(world.sql).postpone(world.status(payout).id(), Duration.ofHours(1));
  }

  private UnsignedTransaction withLittleGas(Call call) {
    return new LegacyTransaction(
        world.chain.chainId(), 0, Wei.gwei(50), 25_000, call.to(), call.value(), call.data());
  }

  private UnsignedTransaction legacy(Call call) {
    return new LegacyTransaction(
        world.chain.chainId(),
        0,
        Wei.gwei(50),
        Forgotten.GAS_LIMIT,
        call.to(),
        call.value(),
        call.data());
  }

  private UnsignedTransaction withAccessList(int type, Call call) {
    List<AccessListEntry> accessed =
        List.of(
            new AccessListEntry(call.to(), List.of(Bytes.of(new byte[32]))),
            new AccessListEntry(World.RECIPIENT, List.of()));
    return type == 1
        ? new Eip2930Transaction(
            world.chain.chainId(),
            0,
            Wei.gwei(50),
            Forgotten.GAS_LIMIT,
            call.to(),
            call.value(),
            call.data(),
            accessed)
        : new Eip1559Transaction(
            world.chain.chainId(),
            0,
            Wei.gwei(1),
            Wei.gwei(50),
            Forgotten.GAS_LIMIT,
            call.to(),
            call.value(),
            call.data(),
            accessed);
  }
}

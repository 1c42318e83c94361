package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.server.transactions.Cancellation;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.SamePayments;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database was restored, and only an operator can tell whether a payment is made. */
class UnclearBackupIT {

  @AutoClose private final World world = new World();
  private final Forgotten forgotten = new Forgotten(world);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whetherWhatWasRequestedLaterIsMadeIsForAnOperatorToSay(boolean paid) {
    world.lane("lost").tick();
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    requestedLater(payout);
    TxHash signed = forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));
    LaneWorker lane = forgotten.halted();
    forgotten.confirm(Set.of(0L), SamePayments.UNKNOWN);
    forgotten.tickUntilDetailNames(
        lane, "--paid or --unpaid", signed.toString(), id(payout).toString());

    forgotten.confirm(Set.of(), answer(payout, paid));
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.status(payout).hash().equals(Optional.of(signed))).isEqualTo(paid);
    assertThat(world.received()).isEqualTo(world.usdc(paid ? "10" : "20"));
  }

  @Test
  void theQuestionStandsThoughBytesAreSentAgain() {
    world.payouts.pay("po_1", world.usdc("5"), World.RECIPIENT);
    forgotten.crashAt(Step.SIGNED);
    Purpose later = world.payouts.pay("po_2", world.usdc("10"), World.RECIPIENT);
    requestedLater(later);
    forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));
    world.chain.mine(9);
    LaneWorker lane = forgotten.halted();
    forgotten.confirm(Set.of(0L), SamePayments.UNKNOWN);
    forgotten.tickUntilDetailNames(lane, "--paid or --unpaid", id(later).toString());

    lane.tick();
    lane.tick();

    assertThat(world.laneStatus().detail().orElseThrow()).contains(id(later).toString());
  }

  @Test
  void eachPaymentHasAnAnswerOfItsOwn() {
    world.lane("lost").tick();
    Purpose made = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    Purpose another = world.payouts.pay("po_2", world.usdc("5"), World.RECIPIENT);
    requestedLater(made);
    requestedLater(another);
    forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));
    forgotten.send(forgotten.eip1559(1, forgotten.transfer("5")));
    LaneWorker lane = forgotten.halted();
    forgotten.confirm(Set.of(0L, 1L), answer(made, true));
    forgotten.tickUntilDetailNames(lane, id(another).toString());

    forgotten.confirm(Set.of(), answer(another, false));
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, made, TransactionState.SUCCEEDED);
    world.mineUntil(lane, another, TransactionState.SUCCEEDED);

    assertThat(world.received()).isEqualTo(world.usdc("20"));
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(3);
  }

  @Test
  void whatIsOnItsWayOnceMoreAtAnotherNonceWaitsForAnOperatorToCancelIt() {
    Purpose payout = onItsWayOnceMore();
    LaneWorker lane = forgotten.halted();
    forgotten.confirm(Set.of(0L), SamePayments.UNKNOWN);
    forgotten.tickUntilDetailNames(lane, "cancel it", id(payout).toString());

    assertThat(cancel(payout)).isEqualTo(Cancellation.REQUESTED);
    forgotten.confirm(Set.of(), SamePayments.UNKNOWN);
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, payout, TransactionState.FAILED);

    assertThat(world.status(payout).failure()).contains(FailureCode.CANCELED);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
  }

  @Test
  void whatIsOnItsWayOnceMoreIsSentWhereAnOperatorSaysThatItIsAnotherPayment() {
    Purpose payout = onItsWayOnceMore();
    LaneWorker lane = forgotten.halted();

    forgotten.confirm(Set.of(0L), answer(payout, false));
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.received()).isEqualTo(world.usdc("20"));
  }

  @Test
  void whatItsOwnNonceMayStillPayIsNotSaidToBePaid() {
    Purpose payout = onItsWayOnceMore();
    forgotten.halted();

    assertThat(
            world.desk.resume(
                world.chain.chainId(),
                world.wallet,
                Set.of(0L),
                "operator",
                "a mistake",
                answer(payout, true)))
        .isFalse();
  }

  @Test
  void whatWasAnsweredOnceStaysAnswered() {
    Purpose payout = onItsWayOnceMore();
    forgotten.halted();
    forgotten.confirm(Set.of(0L), answer(payout, false));

    assertThat(
            world.desk.resume(
                world.chain.chainId(),
                world.wallet,
                Set.of(),
                "another",
                "changed my mind",
                answer(payout, true)))
        .isFalse();
  }

  private TransactionId id(Purpose payout) {
    return world.status(payout).id();
  }

  private SamePayments answer(Purpose payout, boolean paid) {
    return new SamePayments(
        paid ? Set.of(id(payout)) : Set.of(), paid ? Set.of() : Set.of(id(payout)));
  }

  /** It has nonce 1 now, and nonce 0 made it. */
  private Purpose onItsWayOnceMore() {
    world.payouts.pay("po_1", world.usdc("5"), World.RECIPIENT);
    Purpose payout = world.payouts.pay("po_2", world.usdc("10"), World.RECIPIENT);
    forgotten.reserveAndCrash();
    assertThat(world.state(payout)).isEqualTo(TransactionState.RESERVED);
    forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));
    return payout;
  }

  private void requestedLater(Purpose payout) {
    world
        .sql
        .sql(
            "update transactions set requested_at = requested_at + interval '1 hour' where id = :id")
        .param("id", world.status(payout).id().value())
        .update();
  }

  private Cancellation cancel(Purpose payout) {
    return world.books.transactions().execute(_ -> world.transactions.cancel(payout));
  }
}

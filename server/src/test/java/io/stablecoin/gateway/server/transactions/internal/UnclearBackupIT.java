package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.transactions.Cancellation;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.SamePayments;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database was restored, and only an operator can tell whether a payment is made. */
class UnclearBackupIT {

  @AutoClose private final World world = new World();
  private final Forgotten forgotten = new Forgotten(world);

  @ParameterizedTest
  @EnumSource
  void whetherWhatWasRequestedLaterIsMadeIsForAnOperatorToSay(SamePayments said) {
    world.lane("lost").tick();
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    requestedLater(payout);
    TxHash signed = forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));
    LaneWorker lane = forgotten.halted();
    forgotten.confirm(Set.of(0L), Optional.empty());
    forgotten.tickUntilDetailNames(
        lane, "--same-payments", signed.toString(), world.status(payout).id().toString());

    forgotten.confirm(Set.of(), Optional.of(said));
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    boolean paid = said == SamePayments.PAID;
    assertThat(world.status(payout).hash().equals(Optional.of(signed))).isEqualTo(paid);
    assertThat(world.received()).isEqualTo(world.usdc(paid ? "10" : "20"));
  }

  @Test
  void whatIsOnItsWayOnceMoreAtAnotherNonceWaitsForAnOperatorToCancelIt() {
    Purpose payout = onItsWayOnceMore();
    LaneWorker lane = forgotten.halted();
    forgotten.confirm(Set.of(0L), Optional.empty());
    forgotten.tickUntilDetailNames(
        lane, "--same-payments unpaid", world.status(payout).id().toString());

    assertThat(cancel(payout)).isEqualTo(Cancellation.REQUESTED);
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, payout, TransactionState.FAILED);

    assertThat(world.status(payout).failure()).contains(FailureCode.CANCELED);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
  }

  @Test
  void whatIsOnItsWayOnceMoreIsSentWhereAnOperatorSaysThatItIsAnotherPayment() {
    Purpose payout = onItsWayOnceMore();
    LaneWorker lane = forgotten.halted();

    forgotten.confirm(Set.of(0L), Optional.of(SamePayments.UNPAID));
    forgotten.tickUntil(lane, LaneCondition.RUNNING);
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.received()).isEqualTo(world.usdc("20"));
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

package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** Requests that are taken back. */
class WithdrawalIT {

  @AutoClose private final World world = new World();

  @Test
  void aQueuedTransactionIsNotSentAndItsFeatureHearsOfIt() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    assertThat(withdraw(payout)).isTrue();
    world.lane("one").tick();

    assertThat(world.status(payout).failure()).contains(FailureCode.WITHDRAWN);
    assertThat(world.history(payout)).containsExactly("request", "withdraw");
    assertThat(world.payouts.calls()).containsExactly("failed po_1 withdrawn");
    assertThat(world.available()).isEqualTo(world.usdc("100"));
    assertThat(world.signingLog).isEmpty();
  }

  @Test
  void aTransactionThatWaitsForFundsIsWithdrawnToo() {
    world.books.fundMerchant(world.usdc("50"), "unswept");
    Purpose payout = world.payouts.pay("po_1", world.usdc("120"), World.RECIPIENT);
    world.lane("one").tick();
    assertThat(world.status(payout).waitingForFunds()).isTrue();

    assertThat(withdraw(payout)).isTrue();

    assertThat(world.status(payout).failure()).contains(FailureCode.WITHDRAWN);
  }

  @Test
  void whatHasANonceIsNotWithdrawn() {
    LaneWorker lane = world.lane("one");
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    lane.tick();

    assertThat(withdraw(payout)).isFalse();

    assertThat(world.payouts.calls()).containsExactly("submitted po_1");
    assertThat(world.reserved()).isEqualTo(world.usdc("10"));
  }

  @Test
  void aWithdrawalWhileALaneIsAboutToTakeItLeavesTheNonceToTheNextOne() {
    Purpose payout = new Purpose("payout", "po_1");
    LaneWorker lane =
        world.lane(
            "one",
            (step, _) -> {
              if (step == Step.ADMITTED && world.state(payout) == TransactionState.QUEUED) {
                assertThat(withdraw(payout)).isTrue();
              }
            });
    world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    Purpose next =
        world.payouts.pay("po_2", world.usdc("100").minus(world.usdc("10")), World.RECIPIENT);

    lane.tick();

    assertThat(world.state(payout)).isEqualTo(TransactionState.FAILED);
    assertThat(world.state(next)).isNotEqualTo(TransactionState.QUEUED);
    assertThat(world.signingLog).hasSize(1);
    assertThat(new LaneRows(world.sql).find(lane()).orElseThrow().nextNonce()).isEqualTo(1);
  }

  @Test
  void aWithdrawalThatIsRolledBackLeavesTheTransactionQueued() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    world
        .books
        .transactions()
        .executeWithoutResult(caller -> {
          world.transactions.withdraw(payout);
          caller.setRollbackOnly();
        });

    assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
    assertThat(world.reserved()).isEqualTo(world.usdc("10"));
  }

  @Test
  void aWithdrawalOutsideADatabaseTransactionIsRefused() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    assertThatThrownBy(() -> world.transactions.withdraw(payout))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private boolean withdraw(Purpose purpose) {
    return Boolean.TRUE.equals(
        world.books.transactions().execute(_ -> world.transactions.withdraw(purpose)));
  }

  private LaneKey lane() {
    return new LaneKey(world.chain.chainId(), world.wallet);
  }
}

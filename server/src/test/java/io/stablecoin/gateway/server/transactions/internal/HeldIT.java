package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.HeldDesk;
import io.stablecoin.gateway.server.transactions.HeldTransaction;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A token did something else than it was asked to; an operator looks, and says what it was. */
class HeldIT {

  @AutoClose private final World world = new World();

  private final LaneWorker lane = world.lane("one");
  private final HeldDesk desk = new HeldDesk(world.database.dataSource());

  @Test
  void whatHasPaidAllTheSameIsSettled() {
    Purpose payout = held();

    assertThat(desk.decide(only().id(), true, "operator", "the recipient has it")).isTrue();
    assertThat(only().decided()).isTrue();
    lane.tick();

    assertThat(world.state(payout)).isEqualTo(TransactionState.SUCCEEDED);
    assertThat(world.reserved()).isEqualTo(world.usdc("0"));
    assertThat(world.inBooks()).isEqualTo(world.usdc("90"));
    assertThat(world.payouts.calls()).containsExactly("submitted po_1", "succeeded po_1");
    assertThat(desk.all()).isEmpty();
  }

  @Test
  void whatHasPaidNothingGivesItsMoneyBack() {
    Purpose payout = held();

    assertThat(desk.decide(only().id(), false, "operator", "the token kept it")).isTrue();
    lane.tick();

    assertThat(world.status(payout).failure()).contains(FailureCode.UNPAID);
    assertThat(world.available()).isEqualTo(world.usdc("100"));
    assertThat(world.history(payout)).endsWith("hold", "deny");
  }

  @Test
  void aReceiptThatTheNodeHasLostHoldsUpNobody() throws IOException {
    Purpose payout = held();
    desk.decide(only().id(), true, "operator", "the recipient has it");
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      rpc.refuse(only().hash().toString(), "transaction indexing is in progress");
      LaneWorker other = world.lane("one", through, StepListener.NONE);
      lane.stop();

      Purpose next = world.payouts.pay("po_2", world.usdc("5"), World.RECIPIENT);
      world.mineUntil(other, next, TransactionState.SUCCEEDED);
      assertThat(world.state(payout)).isEqualTo(TransactionState.HELD);

      rpc.beHonest();
      world.mineUntil(other, payout, TransactionState.SUCCEEDED);
    }
  }

  @Test
  void isDecidedOnceAndForEver() {
    held();
    HeldTransaction held = only();
    desk.decide(held.id(), false, "operator", "the token kept it");

    assertThat(desk.decide(held.id(), true, "another", "the recipient has it")).isFalse();
    assertThatThrownBy(() -> world.sql.sql("update held_findings set paid = true").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whatIsNotHeldIsNotDecided() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(desk.decide(world.status(payout).id(), false, "operator", "a mistake")).isFalse();
    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.SUCCEEDED);
  }

  /** It expects ten and pays nine. */
  private Purpose held() {
    Purpose payout =
        world.payouts.pay(
            "po_1",
            new ExpectedTransfer(world.usdc("10"), World.RECIPIENT),
            TestPayouts.Erc20Calls.transfer(world.usdc("9"), World.RECIPIENT));
    world.mineUntil(lane, payout, TransactionState.HELD);
    return payout;
  }

  private HeldTransaction only() {
    assertThat(desk.all()).hasSize(1);
    return desk.all().getFirst();
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.stablecoin.gateway.server.transactions.Cancellation;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.LaneStatus;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database was restored, and has forgotten what one of two keys has sent. */
class SiblingsIT {

  @AutoClose private final World world = new World();
  private final Forgotten forgotten = new Forgotten(world);
  private final HotWallet other = world.hotWallet(world.createKey());
  private final Address otherAddress = other.address();
  private final LaneWorker otherLane = world.laneOf(World.keepingItsLease("other"), other);

  @BeforeEach
  void bothWalletsCouldPay() {
    world.chain.setBalance(otherAddress, Wei.ether(1));
    world.tokens.mint(world.usdc("100"), otherAddress);
    world.books.fund(otherAddress, world.usdc("100"), "other");
    world.lane("lost").tick();
    otherLane.tick();
  }

  @Test
  void whatOneWalletPaidLeavesFromNoOtherOne() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    TxHash signed = forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));

    otherLane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
    assertThat(otherStatus().reason()).contains("another_lane_halted");
    assertThat(otherStatus().detail()).get(STRING).contains(world.wallet.toString());

    LaneWorker lane = forgotten.resumed();
    world.mineUntil(() -> tick(lane), payout, TransactionState.SUCCEEDED);

    assertThat(world.status(payout).hash()).contains(signed);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.onChain()).isEqualTo(world.inBooks());
    assertThat(otherStatus().condition()).isEqualTo(LaneCondition.RUNNING);
  }

  @Test
  void whatAHaltedLaneMayHavePaidIsNeitherCanceledNorWithdrawn() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    Purpose bound = world.payouts.payFrom(world.wallet, "po_2", world.usdc("1"), World.RECIPIENT);
    Purpose others = world.payouts.payFrom(otherAddress, "po_3", world.usdc("1"), World.RECIPIENT);
    forgotten.send(forgotten.eip1559(0, forgotten.transfer("10")));
    forgotten.tickUntil(world.lane("restored"), LaneCondition.HALTED);

    assertThat(cancel(payout)).isEqualTo(Cancellation.IN_DOUBT);
    assertThat(cancel(bound)).isEqualTo(Cancellation.IN_DOUBT);
    assertThat(withdraw(payout)).isFalse();
    assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
    assertThat(cancel(others)).isEqualTo(Cancellation.CANCELED);
  }

  private void tick(LaneWorker lane) {
    lane.tick();
    otherLane.tick();
  }

  private Cancellation cancel(Purpose payout) {
    return world.books.transactions().execute(_ -> world.transactions.cancel(payout));
  }

  private boolean withdraw(Purpose payout) {
    return Boolean.TRUE.equals(
        world.books.transactions().execute(_ -> world.transactions.withdraw(payout)));
  }

  private LaneStatus otherStatus() {
    return world.desk.find(world.chain.chainId(), otherAddress).orElseThrow().status();
  }
}

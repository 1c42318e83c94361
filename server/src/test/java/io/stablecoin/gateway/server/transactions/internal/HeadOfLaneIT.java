package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Wei;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several payments are under way, and the first one is in trouble. */
class HeadOfLaneIT {

  @AutoClose private final World world = new World();
  private final LaneWorker lane = world.lane("one");

  @BeforeEach
  void blocksComeWhenTheTestSaysSo() {
    world.chain.mineOnTransaction(false);
  }

  @Test
  void whatThePoolForgotIsSentAgainInTheOrderOfNonces() {
    List<Purpose> payouts = submitted();
    payouts.forEach(payout -> world.chain.drop(world.attempts(payout).getFirst().hash()));

    lane.tick();

    assertThat(payouts)
        .allSatisfy(payout ->
            assertThat(world.client.transaction(world.attempts(payout).getFirst().hash()))
                .isPresent());
    finish(payouts);
    assertThat(world.signingLog).hasSize(3);
  }

  @Test
  void aSpikeRaisesTheHeadAndWhatTheSpikeKeepsOutBehindIt() {
    List<Purpose> payouts = submitted();
    dearBlocks(Wei.gwei(20), 3);

    assertThat(payouts).allSatisfy(payout -> assertThat(world.attempts(payout)).hasSize(2));
    finish(payouts);
  }

  @Test
  void aHeadThatWaitsForNothingButABlockIsRaisedAlone() {
    List<Purpose> payouts = submitted();
    List<Attempt> held = payouts.stream().map(payout -> world.attempts(payout).getFirst()).toList();
    for (int i = 0; i < 3; i++) {
      held.forEach(attempt -> world.chain.drop(attempt.hash()));
      world.chain.mine(1);
      lane.tick();
    }

    assertThat(world.attempts(payouts.getFirst())).hasSize(2);
    assertThat(world.attempts(payouts.get(1))).hasSize(1);
    assertThat(world.attempts(payouts.getLast())).hasSize(1);
    finish(payouts);
  }

  @Test
  void nothingNewTakesANonceWhileTheHeadWaitsAtTheHighestFee() {
    List<Purpose> payouts = submitted();
    dearBlocks(Wei.gwei(200), 9);
    Purpose late = world.payouts.pay("po_late", world.usdc("1"), World.RECIPIENT);
    lane.tick();

    assertThat(world.laneStatus().reason()).contains("fee_cap_reached");
    assertThat(world.state(late)).isEqualTo(TransactionState.QUEUED);
    payouts.forEach(payout -> world.mineUntil(lane, payout, TransactionState.SUCCEEDED));
    world.mineUntil(lane, late, TransactionState.SUCCEEDED);
    assertThat(world.received()).isEqualTo(world.usdc("4"));
  }

  @Test
  void aRaiseThatTheWalletCannotPayWaitsForGas() {
    List<Purpose> payouts = submitted();
    world.chain.setBalance(world.wallet, Wei.of(1));
    dearBlocks(Wei.gwei(20), 4);
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.PAUSED);
    assertThat(world.laneStatus().reason()).contains("insufficient_gas");
    assertThat(payouts).allSatisfy(payout -> assertThat(world.attempts(payout)).hasSize(1));

    world.chain.setBalance(world.wallet, Wei.ether(1));
    finish(payouts);
    lane.tick();
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
  }

  private List<Purpose> submitted() {
    List<Purpose> payouts =
        Stream.of("po_1", "po_2", "po_3")
            .map(id -> world.payouts.pay(id, world.usdc("1"), World.RECIPIENT))
            .toList();
    lane.tick();
    lane.tick();
    assertThat(payouts)
        .allSatisfy(
            payout -> assertThat(world.state(payout)).isEqualTo(TransactionState.SUBMITTED));
    return payouts;
  }

  private void dearBlocks(Wei baseFee, int blocks) {
    for (int i = 0; i < blocks; i++) {
      world.mineAt(baseFee, 1);
      lane.tick();
    }
  }

  private void finish(List<Purpose> payouts) {
    payouts.forEach(payout -> world.mineUntil(lane, payout, TransactionState.SUCCEEDED));
    assertThat(world.received()).isEqualTo(world.usdc("3"));
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(3);
    assertThat(world.onChain()).isEqualTo(world.inBooks());
  }
}

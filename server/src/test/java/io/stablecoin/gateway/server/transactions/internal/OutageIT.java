package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Wei;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * The key, the node or the gas is missing for a while: a lane pauses, loses nothing and goes on.
 */
class OutageIT {

  @AutoClose private final World world = new World();

  @AfterEach
  void oneTransactionLeftAndTheBooksAgree() {
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(1);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.onChain()).isEqualTo(world.inBooks()).isEqualTo(world.usdc("90"));
  }

  @Test
  void aLostAnswerOfTheKeyCostsASignatureAndNoNonce() {
    world.kms.faults().dropAnswers("Sign", 2);
    LaneWorker lane = world.lane("one");
    Purpose payout = payTen();

    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.RESERVED);
    assertPaused("signing_unavailable");

    settle(lane, payout);
    assertThat(world.signingLog).hasSize(3);
    assertThat(recorded(payout)).containsExactly("answer_lost", "answer_lost", "signed");
  }

  @Test
  void aKeyThatFailsForAWhileLeavesTheNonceToItsTransaction() {
    world.kms.faults().fail("Sign", 3, "KMSInternalException");
    LaneWorker lane = world.lane("one");
    Purpose payout = payTen();

    lane.tick();
    assertPaused("signing_unavailable");

    settle(lane, payout);
    assertThat(world.history(payout))
        .containsExactly("request", "reserve", "sign", "submit", "mine", "succeed");
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
  }

  @Test
  void whatCannotBeRecordedIsNotSigned() {
    world.sql.sql("alter table signing_attempts rename to elsewhere").update();
    LaneWorker lane = world.lane("one");
    Purpose payout = payTen();

    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.RESERVED);
    assertPaused("signing_unavailable");
    assertThat(world.laneStatus().detail().orElseThrow()).startsWith("signing_not_recorded");
    assertThat(world.signingLog).isEmpty();

    world.sql.sql("alter table elsewhere rename to signing_attempts").update();
    settle(lane, payout);
    assertThat(world.signingLog).hasSize(1);
  }

  @Test
  void aLostAnswerToABroadcastIsResolvedByLooking() throws Exception {
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      rpc.loseBroadcasts(true);
      LaneWorker lane = world.lane("one", through, StepListener.NONE);
      Purpose payout = payTen();

      lane.tick();
      assertThat(world.state(payout)).isEqualTo(TransactionState.SIGNED);
      assertPaused("rpc_unavailable");

      rpc.loseBroadcasts(false);
      settle(lane, payout);
      assertThat(world.signingLog).hasSize(1);
    }
  }

  @Test
  void aNodeThatIsDownPausesTheLaneUntilItIsBack() throws Exception {
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      LaneWorker lane = world.lane("one", through, StepListener.NONE);
      lane.tick();
      rpc.setDown(true);
      Purpose payout = payTen();

      lane.tick();
      assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
      assertPaused("rpc_unavailable");

      rpc.setDown(false);
      settle(lane, payout);
    }
  }

  @Test
  void withoutGasNothingTakesANonceUntilThereIsSome() {
    world.chain.setBalance(world.wallet, Wei.of(1));
    LaneWorker lane = world.lane("one");
    Purpose payout = payTen();

    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
    assertPaused("insufficient_gas");

    world.chain.setBalance(world.wallet, Wei.ether(1));
    settle(lane, payout);
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
  }

  private Purpose payTen() {
    return world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
  }

  private List<String> recorded(Purpose payout) {
    return world
        .sql
        .sql("select outcome from signing_attempts where purpose = :id order by begun_at")
        .param("id", world.status(payout).id().value())
        .query((row, _) -> row.getString("outcome"))
        .list();
  }

  private void assertPaused(String reason) {
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.PAUSED);
    assertThat(world.laneStatus().reason()).contains(reason);
  }

  private void settle(LaneWorker lane, Purpose payout) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          lane.tick();
          world.chain.mine(1);
          assertThat(world.state(payout)).isEqualTo(TransactionState.SUCCEEDED);
        });
    lane.tick();
  }
}

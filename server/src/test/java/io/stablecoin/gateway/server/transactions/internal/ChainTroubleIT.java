package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.devchain.DevTransaction;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The chain does what nobody asked it to. */
class ChainTroubleIT {

  @AutoClose private final World world = new World();

  @Test
  void aReorgSendsTheSameBytesAgainAndThePaymentIsFinalOnce() {
    LaneWorker lane = world.lane("one");
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    tickUntil(lane, payout, TransactionState.MINED);

    world.chain.reorganise(1);
    assertThat(world.received()).isEqualTo(world.usdc("0"));
    lane.tick();
    assertThat(world.history(payout)).endsWith("mine", "unmine");
    mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.signingLog).hasSize(1);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.onChain()).isEqualTo(world.inBooks());
    assertThat(world.payouts.calls()).containsExactly("submitted po_1", "succeeded po_1");
  }

  @Test
  void aRevertFailsAtFinalityAndGivesTheMoneyBack() {
    LaneWorker lane =
        world.lane(
            "one",
            (step, _) -> {
              if (step == Step.RESERVED) {
                world.tokens.blacklist(World.RECIPIENT);
              }
            });
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    tickUntil(lane, payout, TransactionState.MINED);
    assertThat(world.reserved()).isEqualTo(world.usdc("10"));
    mineUntil(lane, payout, TransactionState.FAILED);

    assertThat(world.status(payout).failure()).contains(FailureCode.REVERTED);
    assertThat(world.available()).isEqualTo(world.usdc("100"));
    assertThat(world.onChain()).isEqualTo(world.inBooks()).isEqualTo(world.usdc("100"));
  }

  @Test
  void aFinalTransactionWithoutTheExpectedTransferIsHeldAndKeepsItsMoneyReserved() {
    LaneWorker lane = world.lane("one");
    Purpose payout =
        world.payouts.pay(
            "po_1",
            new ExpectedTransfer(world.usdc("10"), World.RECIPIENT),
            TestPayouts.Erc20Calls.transfer(world.usdc("9"), World.RECIPIENT));

    mineUntil(lane, payout, TransactionState.HELD);

    assertThat(world.reserved()).isEqualTo(world.usdc("10"));
    assertThat(world.payouts.calls()).containsExactly("submitted po_1");
  }

  @Test
  void aChainAheadOfTheDatabaseHaltsTheLaneBeforeAnythingIsSigned() {
    LaneWorker lane = world.lane("one");
    lane.tick();
    TxHash foreign = signByHand();
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    lane.tick();
    lane.tick();

    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.HALTED);
    assertThat(world.laneStatus().reason()).contains("chain_ahead");
    assertThat(world.laneStatus().detail().orElseThrow()).contains(foreign.toString());
    assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
    assertThat(world.signingLog).isEmpty();
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(1);
  }

  @Test
  void aNonceThatAnotherTransactionUsedHaltsTheLaneByNameAndIsNotGivenAgain() {
    List<TxHash> foreign = new ArrayList<>();
    LaneWorker lane =
        world.lane(
            "one",
            (step, _) -> {
              if (step == Step.SIGNED) {
                foreign.add(signByHand());
              }
            });
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    lane.tick();
    world.chain.mine(9);

    lane.tick();

    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.HALTED);
    assertThat(world.laneStatus().reason()).contains("nonce_used_by_another");
    assertThat(world.laneStatus().detail().orElseThrow()).contains(foreign.getFirst().toString());
    assertThat(world.state(payout)).isEqualTo(TransactionState.SIGNED);
    assertThat(world.received()).isEqualTo(world.usdc("0"));
  }

  @Test
  void nothingAboveANonceThatSomebodyElseMayHaveUsedIsSent() {
    List<TxHash> foreign = new ArrayList<>();
    LaneWorker lane =
        world.lane(
            "one",
            (step, _) -> {
              if (step == Step.SIGNED && foreign.isEmpty()) {
                foreign.add(signByHand());
              }
            });
    Purpose first = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    Purpose second = world.payouts.pay("po_2", world.usdc("5"), World.RECIPIENT);

    lane.tick();

    assertThat(world.laneStatus().reason()).contains("nonce_unresolved");
    assertThat(world.state(first)).isEqualTo(TransactionState.SIGNED);
    assertThat(world.state(second)).isEqualTo(TransactionState.SIGNED);
    assertThat(world.client.transactionCount(world.wallet, BlockTag.PENDING)).isEqualTo(1);
    assertThat(world.received()).isEqualTo(world.usdc("0"));
  }

  @Test
  void aReceiptThatNodesDoNotShowYetIsWaitedFor() throws Exception {
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      LaneWorker lane = world.lane("one", through, StepListener.NONE);
      rpc.loseBroadcasts(true);
      Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
      lane.tick();
      rpc.loseBroadcasts(false);
      world.chain.mine(3);
      rpc.hide("eth_getTransactionReceipt");

      lane.tick();
      assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.PAUSED);
      assertThat(world.laneStatus().reason()).contains("nonce_unresolved");

      rpc.beHonest();
      mineUntil(lane, payout, TransactionState.SUCCEEDED);
      lane.tick();
      assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
    }
  }

  @Test
  void aFinalTransactionThatTheChainLostIsSentAgainBeforeAnythingNewIsSigned() {
    LaneWorker lane = world.lane("one");
    Purpose first = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    mineUntil(lane, first, TransactionState.SUCCEEDED);
    loseBlocksSince(first);
    assertThat(world.received()).isEqualTo(world.usdc("0"));
    Purpose second = world.payouts.pay("po_2", world.usdc("5"), World.RECIPIENT);

    lane.tick();
    assertThat(world.laneStatus().reason()).contains("chain_behind");
    assertThat(world.state(second)).isEqualTo(TransactionState.QUEUED);
    mineUntil(lane, second, TransactionState.SUCCEEDED);
    lane.tick();

    assertThat(world.received()).isEqualTo(world.usdc("15"));
    assertThat(world.signingLog).hasSize(2);
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
  }

  private void loseBlocksSince(Purpose payout) {
    long head = world.client.block(BlockTag.LATEST).number();
    TxHash hash = world.status(payout).hash().orElseThrow();
    long mined = world.client.receipt(hash).orElseThrow().blockNumber();
    world.chain.reorganise(Math.toIntExact(head - mined + 1));
  }

  private TxHash signByHand() {
    world.chain.impersonate(world.wallet);
    return world
        .chain
        .send(DevTransaction.transfer(world.wallet, World.RECIPIENT, Wei.of(1)))
        .hash();
  }

  private void tickUntil(LaneWorker lane, Purpose payout, TransactionState state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          lane.tick();
          assertThat(world.state(payout)).isEqualTo(state);
        });
  }

  private void mineUntil(LaneWorker lane, Purpose payout, TransactionState state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          lane.tick();
          world.chain.mine(1);
          assertThat(world.state(payout)).isEqualTo(state);
        });
  }
}

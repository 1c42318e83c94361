package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Wei;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment that no block takes is offered again with higher fees, at its own nonce. */
class ReplacementIT {

  private static final Wei DEAR = Wei.gwei(20);
  private static final Wei ABOVE_THE_HIGHEST_FEE = Wei.gwei(200);
  private static final byte LEGACY_LIST = (byte) 0xf8;

  @AutoClose private final World world = new World();
  private final LaneWorker lane = world.lane("one");

  @BeforeEach
  void blocksComeWhenTheTestSaysSo() {
    world.chain.mineOnTransaction(false);
  }

  @AfterEach
  void oneTransactionLeftAndTheBooksAgree() {
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(1);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.onChain()).isEqualTo(world.inBooks()).isEqualTo(world.usdc("90"));
    assertThat(world.payouts.calls()).containsOnlyOnce("succeeded po_1");
  }

  @Test
  void aPaymentThatWaitsTooLongIsSentAgainWithHigherFeesAndMinedOnce() {
    Purpose payout = submitted();
    waitInVain(2);
    assertThat(world.attempts(payout)).hasSize(1);

    waitInVain(1);
    List<Attempt> attempts = world.attempts(payout);
    assertThat(attempts).hasSize(2);
    assertThat(attempts.getLast().fee()).isGreaterThanOrEqualTo(DEAR);
    assertThat(world.status(payout).hash()).contains(attempts.getLast().hash());

    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);
    assertThat(world.history(payout))
        .containsExactly(
            "request", "reserve", "sign", "submit", "prepare", "replace", "mine", "succeed");
    assertThat(world.signingLog).hasSize(2);
  }

  @Test
  void anOlderAttemptThatIsMinedIsTheOneThatCounts() {
    Purpose payout = submitted();
    waitInVain(3);
    List<Attempt> attempts = world.attempts(payout);

    world.mineInPlaceOf(attempts.getLast(), attempts.getFirst());
    lane.tick();

    assertThat(world.status(payout).hash()).contains(attempts.getFirst().hash());
    assertThat(world.history(payout)).endsWith("overtake", "mine");
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);
    assertThat(world.status(payout).hash()).contains(attempts.getFirst().hash());
  }

  @Test
  void aReorgMayPutAnotherAttemptIntoTheChain() {
    Purpose payout = submitted();
    waitInVain(3);
    List<Attempt> attempts = world.attempts(payout);
    world.mineAt(Wei.of(1), 1);
    lane.tick();
    assertThat(world.status(payout).hash()).contains(attempts.getLast().hash());

    world.chain.reorganise(1);
    world.mineInPlaceOf(attempts.getLast(), attempts.getFirst());
    lane.tick();

    assertThat(world.history(payout)).endsWith("mine", "swap");
    assertThat(world.status(payout).hash()).contains(attempts.getFirst().hash());
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);
  }

  @Test
  void atTheHighestFeeTheSameBytesAreSentAgainUntilGasIsCheaper() {
    Purpose payout = submitted();
    for (int i = 0; i < 9; i++) {
      world.mineAt(ABOVE_THE_HIGHEST_FEE, 1);
      lane.tick();
    }
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.PAUSED);
    assertThat(world.laneStatus().reason()).contains("fee_cap_reached");
    List<Attempt> attempts = world.attempts(payout);
    assertThat(attempts.getLast().fee()).isEqualTo(World.FEES.highestFee());

    world.mineAt(ABOVE_THE_HIGHEST_FEE, 5);
    lane.tick();
    assertThat(world.attempts(payout)).isEqualTo(attempts);

    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);
    lane.tick();
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
  }

  @Test
  void theDearestAttemptCountsOnceInTheBudgetForGas() {
    Purpose payout = submitted();
    waitInVain(3);
    Attempt dearest = world.attempts(payout).getLast();
    long gasLimit =
        world
            .sql
            .sql("select distinct gas_limit from transaction_attempts")
            .query(Long.class)
            .single();

    assertThat(new InFlight(world.sql).cost(new LaneKey(world.chain.chainId(), world.wallet)))
        .isEqualTo(dearest.fee().times(gasLimit));
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);
  }

  @Test
  void whoIsInAHurryGetsHigherFeesAtOnce() {
    Purpose payout = submitted();
    Wei before = world.attempts(payout).getFirst().fee();

    expedite(payout);
    lane.tick();
    lane.tick();

    assertThat(world.attempts(payout)).hasSize(2);
    assertThat(world.attempts(payout).getLast().fee().times(8))
        .isGreaterThanOrEqualTo(before.times(9));
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);
  }

  @Test
  void aPaymentThatThePoolDroppedIsSentAgainAsItIs() {
    Purpose payout = submitted();
    Attempt attempt = world.attempts(payout).getFirst();
    world.chain.drop(attempt.hash());
    assertThat(world.client.transaction(attempt.hash())).isEmpty();

    lane.tick();

    assertThat(world.client.transaction(attempt.hash())).isPresent();
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);
    assertThat(world.signingLog).hasSize(1);
  }

  @Test
  void aReplacementThatNodesFindTooCheapLeavesTheOlderAttemptInTheirPools() throws Exception {
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      LaneWorker other = world.lane("one", through, StepListener.NONE);
      Purpose payout = submitted(other);
      expedite(payout);
      rpc.refuse("eth_sendRawTransaction", "replacement transaction underpriced");

      other.tick();
      other.tick();

      assertThat(world.attempts(payout)).hasSize(2);
      assertThat(world.state(payout)).isEqualTo(TransactionState.SUBMITTED);
      assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
      world.mineUntil(other, payout, TransactionState.SUCCEEDED);
      assertThat(world.status(payout).hash()).contains(world.attempts(payout).getFirst().hash());
    }
  }

  @Test
  void aLostAnswerToAReplacementIsResolvedByLookingForEveryHash() throws Exception {
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      LaneWorker other =
          world.lane(World.sendingOnce("one"), through, Clock.systemUTC(), StepListener.NONE);
      Purpose payout = submitted(other);
      expedite(payout);
      rpc.loseBroadcasts(true);
      other.tick();
      List<Attempt> attempts = world.attempts(payout);
      assertThat(attempts).hasSize(2);
      rpc.loseBroadcasts(false);
      world.mineInPlaceOf(attempts.getLast(), attempts.getFirst());

      world.mineUntil(other, payout, TransactionState.SUCCEEDED);
      assertThat(world.status(payout).hash()).contains(attempts.getFirst().hash());
    }
  }

  @Test
  void aChainWithoutABaseFeeGetsLegacyTransactions() throws Exception {
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      rpc.hideBaseFee(true);
      LaneWorker legacy = world.lane("one", through, StepListener.NONE);
      Purpose payout = submitted(legacy);
      expedite(payout);
      legacy.tick();

      List<Attempt> attempts = world.attempts(payout);
      assertThat(attempts).hasSize(2);
      assertThat(attempts.getLast().fee()).isGreaterThan(attempts.getFirst().fee());
      assertThat(attempts)
          .allSatisfy(attempt -> assertThat(attempt.raw().toArray()[0]).isEqualTo(LEGACY_LIST));
      world.mineUntil(legacy, payout, TransactionState.SUCCEEDED);
    }
  }

  private void expedite(Purpose payout) {
    world
        .books
        .transactions()
        .executeWithoutResult(_ -> assertThat(world.transactions.expedite(payout)).isTrue());
  }

  private Purpose submitted() {
    return submitted(lane);
  }

  private Purpose submitted(LaneWorker by) {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    by.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.SUBMITTED);
    by.tick();
    return payout;
  }

  /** Blocks come that are too dear for what was offered. */
  private void waitInVain(int blocks) {
    for (int i = 0; i < blocks; i++) {
      world.mineAt(DEAR, 1);
      lane.tick();
    }
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which payments are sent to the nodes together, and which one after the other. */
class BroadcastIT {

  private static final String SEND = "eth_sendRawTransaction";
  private static final String REFUSAL = "not of this sender, and not today";

  @AutoClose private final World world = new World();
  @AutoClose private final LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
  @AutoClose private final EvmClient through = World.client(rpc.url());
  private final List<Purpose> payouts = new ArrayList<>();

  BroadcastIT() throws IOException {}

  @BeforeEach
  void blocksComeWhenTheTestSaysSo() {
    world.chain.mineOnTransaction(false);
    LaneWorker opens = world.lane("opens");
    opens.tick();
    opens.stop();
  }

  @Test
  void whatIsNewIsTriedInOneExchangeAndSentInTwo() {
    List<Long> pending = new CopyOnWriteArrayList<>();
    pay(5);
    lane((step, _) -> {
      if (step == Step.SENT) {
        pending.add(world.client.transactionCount(world.wallet, BlockTag.PENDING));
      }
    });

    assertThat(states()).containsOnly(TransactionState.SUBMITTED);
    assertThat(pending).containsExactly(1L, 5L, 5L, 5L, 5L);
    assertThat(rpc.asked("eth_estimateGas")).isEqualTo(1);
    assertThat(rpc.asked(SEND)).isEqualTo(2);
    finish();
  }

  @Test
  void whatIsNewIsSentOneByOneWhileTheNoncesOfTheLaneAreNotTrusted() {
    EngineSettings usual = World.sendingOnce("careful");
    EngineSettings settings =
        new EngineSettings(
            usual.owner(),
            usual.lease(),
            usual.poll(),
            usual.retry(),
            usual.rebroadcast(),
            usual.guard(),
            usual.maxInFlight(),
            3);
    LaneWorker careful = world.lane(settings, through, Clock.systemUTC(), StepListener.NONE);
    pay(4);
    careful.tick();
    assertThat(rpc.asked(SEND)).isEqualTo(4);

    pay(8);
    careful.tick();
    assertThat(rpc.asked(SEND)).isEqualTo(4 + 2);
    finish();
  }

  @Test
  void nothingAboveARefusedFirstIsSent() {
    pay(4);
    lane(onceSigned(() -> refuse(1)));

    assertThat(states()).containsOnly(TransactionState.SIGNED);
    assertThat(rpc.asked(SEND)).isEqualTo(1);
    assertThat(world.laneStatus().reason()).contains("broadcast_refused");
    finish();
  }

  @Test
  void whatIsTakenBesideOneThatIsRefusedIsRecorded() {
    pay(5);
    List<Step> steps = new CopyOnWriteArrayList<>();
    LaneWorker lane =
        lane((step, _) -> {
          if (step == Step.SIGNED) {
            refuse(3);
          } else if (step == Step.SENT) {
            steps.add(step);
          }
        });

    assertThat(states())
        .containsExactly(
            TransactionState.SUBMITTED,
            TransactionState.SUBMITTED,
            TransactionState.SIGNED,
            TransactionState.SUBMITTED,
            TransactionState.SUBMITTED);
    assertThat(steps).hasSize(5);
    assertThat(rpc.asked(SEND)).isEqualTo(2);
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.PAUSED);
    assertThat(world.laneStatus().reason()).contains("broadcast_refused");
    lane.tick();
    assertThat(rpc.asked(SEND)).isEqualTo(3);
    finish();
  }

  @Test
  void ofSeveralThatAreRefusedTheLowestNonceIsResolvedFirst() {
    pay(4);
    lane(
        onceSigned(() -> {
          refuse(2);
          refuse(3);
        }));

    assertThat(world.laneStatus().detail().orElseThrow()).contains("nonce 1 of");
    finish();
  }

  @Test
  void nothingAboveANonceThatNobodyKnowsToBeUsedIsSent() {
    pay(4);
    lane(onceSigned(() -> refuse(1, "nonce too low")));

    assertThat(states()).containsOnly(TransactionState.SIGNED);
    assertThat(rpc.asked(SEND)).isEqualTo(1);
    assertThat(world.laneStatus().reason()).contains("nonce_unresolved");
    finish();
  }

  @Test
  void whatIsNewGoesOneByOneAboveWhatWasSignedBefore() {
    pay(3);
    crashAt(Step.SIGNED);
    pay(6);
    // What was sent is due again at once.
    world.lane("one", through, StepListener.NONE).tick();

    assertThat(states()).containsOnly(TransactionState.SUBMITTED);
    assertThat(rpc.asked(SEND)).isEqualTo(3 + 6);
    finish();
  }

  @Test
  void whatAnotherProcessHasSignedIsSentOneByOne() {
    pay(4);
    crashAt(Step.SIGNED);
    lane(StepListener.NONE);

    assertThat(states()).containsOnly(TransactionState.SUBMITTED);
    assertThat(rpc.asked(SEND)).isEqualTo(4);
    finish();
  }

  @Test
  void replacementsAreSentOneByOne() {
    pay(4);
    crashAt(Step.SIGNED);
    payouts.forEach(this::expedite);
    rpc.refuse(SEND, "replacement transaction underpriced");
    lane(onceSigned(rpc::beHonest));

    assertThat(payouts).allSatisfy(payout -> assertThat(world.attempts(payout)).hasSize(2));
    assertThat(states()).containsOnly(TransactionState.SUBMITTED);
    assertThat(rpc.asked(SEND)).isEqualTo(1 + 4);
    finish();
  }

  @Test
  void paymentsOfABatchLeaveOnceThoughTheirProcessDiesWhileItIsSent() {
    pay(5);
    AtomicInteger sent = new AtomicInteger();
    crash((step, _) -> {
      if (step == Step.SENT && sent.incrementAndGet() == 3) {
        throw new CrashAt.Crash(step);
      }
    });
    assertThat(states()).containsOnly(TransactionState.SIGNED);
    assertThat(world.client.transactionCount(world.wallet, BlockTag.PENDING)).isEqualTo(5);

    finish();
    assertThat(world.signingLog).hasSize(5);
  }

  @Test
  void aBatchWhoseAnswerIsLostIsResolvedByAsking() {
    pay(5);
    AtomicInteger sent = new AtomicInteger();
    LaneWorker lane =
        lane((step, _) -> {
          if (step == Step.SENT && sent.incrementAndGet() == 1) {
            rpc.loseBroadcasts(true);
          }
        });
    assertThat(states()).startsWith(TransactionState.SUBMITTED, TransactionState.SIGNED);
    assertThat(states()).containsOnlyOnce(TransactionState.SUBMITTED);
    assertThat(world.laneStatus().reason()).contains("rpc_unavailable");

    rpc.loseBroadcasts(false);
    lane.tick();
    assertThat(states()).containsOnly(TransactionState.SUBMITTED);
    finish();
    assertThat(world.signingLog).hasSize(5);
  }

  @Test
  void nodesThatTakeNoBatchesGetThemOneByOne() {
    rpc.takeNoBatches();
    pay(5);
    lane(StepListener.NONE);

    assertThat(states()).containsOnly(TransactionState.SUBMITTED);
    assertThat(rpc.asked(SEND)).isEqualTo(1 + 1 + 4);
    finish();
  }

  /** A lane that has worked for one round. */
  private LaneWorker lane(StepListener steps) {
    LaneWorker lane = world.lane(World.sendingOnce("one"), through, Clock.systemUTC(), steps);
    lane.tick();
    return lane;
  }

  private void crashAt(Step step) {
    crash(new CrashAt(step));
  }

  private void crash(StepListener steps) {
    assertThat(catchThrowableOfType(CrashAt.Crash.class, () -> world.lane("lost", steps).tick()))
        .isNotNull();
    world.sql.sql("update lanes set lease_until = clock_timestamp()").update();
  }

  /** Bytes that are committed, and not sent. */
  private static StepListener onceSigned(Runnable then) {
    return (step, _) -> {
      if (step == Step.SIGNED) {
        then.run();
      }
    };
  }

  /** Asks for payments of 1, 2, 3… USDC until there are so many. */
  private void pay(int count) {
    IntStream.rangeClosed(payouts.size() + 1, count)
        .mapToObj(
            i -> world.payouts.pay("po_" + i, world.usdc(Integer.toString(i)), World.RECIPIENT))
        .forEach(payouts::add);
  }

  private void refuse(int amount) {
    refuse(amount, REFUSAL);
  }

  private void refuse(int amount, String words) {
    BigInteger units = world.usdc(Integer.toString(amount)).units();
    rpc.refuse("%064x".formatted(units) + "c0", words);
  }

  private void expedite(Purpose payout) {
    world
        .books
        .transactions()
        .executeWithoutResult(_ -> assertThat(world.transactions.expedite(payout)).isTrue());
  }

  private List<TransactionState> states() {
    return payouts.stream().map(world::state).toList();
  }

  private void finish() {
    rpc.beHonest();
    world.sql.sql("update lanes set lease_until = clock_timestamp()").update();
    LaneWorker heir = world.lane("heir");
    payouts.forEach(payout -> world.mineUntil(heir, payout, TransactionState.SUCCEEDED));
    int sum = payouts.size() * (payouts.size() + 1) / 2;
    assertThat(world.received()).isEqualTo(world.usdc(Integer.toString(sum)));
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST))
        .isEqualTo(payouts.size());
    assertThat(world.onChain()).isEqualTo(world.inBooks());
  }
}

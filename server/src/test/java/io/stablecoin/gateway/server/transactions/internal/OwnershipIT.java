package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.devchain.DevTransaction;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Wei;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Several processes on one database. */
class OwnershipIT {

  @AutoClose private final World world = new World();

  @Test
  void ofTwoProcessesOneSends() {
    LaneWorker one = world.lane("one");
    LaneWorker two = world.lane("two");
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          AllAtOnce.run(List.of(one::tick, two::tick));
          world.chain.mine(1);
          assertThat(world.state(payout)).isEqualTo(TransactionState.SUCCEEDED);
        });

    assertThat(world.signingLog).hasSize(1);
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(1);
  }

  @Test
  void anOwnerThatWokeUpAfterItsLeaseCannotCommitWhatItSigned() throws Exception {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    CountDownLatch signed = new CountDownLatch(1);
    CountDownLatch wake = new CountDownLatch(1);
    LaneWorker sleeper =
        world.lane(
            "sleeper",
            (step, _) -> {
              if (step == Step.SIGNED_IN_MEMORY) {
                signed.countDown();
                awaitLatch(wake);
              }
            });
    Thread asleep = Thread.startVirtualThread(sleeper::tick);
    assertThat(signed.await(30, TimeUnit.SECONDS)).isTrue();

    LaneWorker heir = world.lane("heir");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          heir.tick();
          assertThat(world.state(payout)).isIn(TransactionState.SUBMITTED, TransactionState.MINED);
        });
    var hash = world.status(payout).hash();
    wake.countDown();
    asleep.join();

    assertThat(world.status(payout).hash()).isEqualTo(hash);
    assertThat(world.signingLog).hasSize(2);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
  }

  @Test
  void anOwnerThatWokeUpGivesOutNoNonceThatSomebodyUsedWhileItSlept() throws Exception {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    CountDownLatch admitted = new CountDownLatch(1);
    CountDownLatch wake = new CountDownLatch(1);
    LaneWorker sleeper =
        world.lane(
            "sleeper",
            (step, _) -> {
              if (step == Step.ADMITTED) {
                admitted.countDown();
                awaitLatch(wake);
              }
            });
    Thread asleep = Thread.startVirtualThread(sleeper::tick);
    assertThat(admitted.await(30, TimeUnit.SECONDS)).isTrue();
    signByHand();
    LaneWorker heir = world.lane("heir");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          heir.tick();
          assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.HALTED);
        });

    wake.countDown();
    asleep.join();

    assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
  }

  @Test
  void aStaleLeaseWritesNothing() {
    LaneRows lanes = new LaneRows(world.sql);
    Leases former = leases("former");
    Leases heir = leases("heir");
    LaneKey lane = new LaneKey(world.chain.chainId(), world.wallet);
    lanes.open(lane, 0);
    Lease stale = former.acquire(lane).orElseThrow();
    former.release(stale);
    assertThat(heir.acquire(lane)).isPresent();

    assertThatThrownBy(() -> former.fenced(stale, () -> lanes.takeNonces(lane, 1)))
        .isInstanceOf(LeaseLostException.class);
    assertThatThrownBy(() -> former.renew(stale)).isInstanceOf(LeaseLostException.class);
    assertThat(lanes.find(lane).orElseThrow().nextNonce()).isZero();
  }

  private void signByHand() {
    world.chain.impersonate(world.wallet);
    world.chain.send(DevTransaction.transfer(world.wallet, World.RECIPIENT, Wei.of(1)));
  }

  private Leases leases(String owner) {
    return new Leases(world.sql, world.books.transactions(), owner, Duration.ofMinutes(1));
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

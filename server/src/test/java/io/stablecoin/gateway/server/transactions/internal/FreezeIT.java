package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.server.signing.SigningFreeze;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.awskms.SignRate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The switch that stops new signatures. */
class FreezeIT {

  @AutoClose private final World world = new World();

  private final SigningFreeze freeze = new SigningFreeze(world.sql);

  @Test
  void givesOutNoNonceWhileItHolds() {
    LaneWorker lane = world.lane("one");
    freeze.freeze("operator", "drill");
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.QUEUED);
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.PAUSED);
    assertThat(world.laneStatus().reason()).contains("signing_frozen");
    assertThat(world.laneStatus().detail().orElseThrow()).contains("operator", "drill");

    freeze.lift("operator");
    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.SUBMITTED);
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.RUNNING);
  }

  @Test
  void leavesWhatHasANonceUnsignedUntilItIsLifted() {
    LaneWorker lane = world.lane("one", (step, _) -> freezeAt(Step.RESERVED, step));
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    lane.tick();
    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.RESERVED);
    assertThat(world.signingLog).isEmpty();

    freeze.lift("operator");
    lane.tick();
    assertThat(world.history(payout)).containsExactly("request", "reserve", "sign", "submit");
  }

  @Test
  void stopsWhatWaitsForItsTurnToBeSigned() {
    AtomicInteger signed = new AtomicInteger();
    LaneWorker lane =
        world.lane(
            SignRate.perSecond(2),
            (step, _) -> {
              if (step == Step.SIGNED_IN_MEMORY && signed.incrementAndGet() == 1) {
                freeze.freeze("operator", "drill");
              }
            });
    List<Purpose> payouts =
        IntStream.range(0, 5)
            .mapToObj(i -> world.payouts.pay("po_" + i, world.usdc("1"), World.RECIPIENT))
            .toList();

    lane.tick();
    int before = world.signingLog.size();
    assertThat(before).isBetween(1, 4);
    assertThat(begunSinceFrozen()).isZero();
    assertThat(world.laneStatus().reason()).contains("signing_frozen");
    lane.tick();
    assertThat(world.signingLog).hasSize(before);

    freeze.lift("operator");
    await()
        .untilAsserted(() -> {
          lane.tick();
          assertThat(payouts).allMatch(it -> world.state(it) != TransactionState.RESERVED);
        });
    assertThat(world.signingLog).hasSize(5);
  }

  @Test
  void doesNotHoldUpWhatIsSigned() {
    LaneWorker lane = world.lane("one", (step, _) -> freezeAt(Step.SIGNED, step));
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    lane.tick();

    assertThat(world.state(payout)).isEqualTo(TransactionState.SUBMITTED);
  }

  @Test
  void isOneSwitchHoweverOftenItIsTurned() {
    assertThat(freeze.freeze("one", "first")).isTrue();
    assertThat(freeze.freeze("two", "second")).isFalse();
    assertThat(freeze.current().orElseThrow().by()).isEqualTo("one");
    assertThat(freeze.lift("two")).isTrue();
    assertThat(freeze.lift("two")).isFalse();
    assertThat(freeze.current()).isEmpty();
    assertThat(freeze.freeze("three", "third")).isTrue();
  }

  private int begunSinceFrozen() {
    return world
        .sql
        .sql(
            """
            select count(*) from signing_attempts join signing_freezes on begun_at > frozen_at
            where purpose like 'tx\\_%'
            """)
        .query(Integer.class)
        .single();
  }

  private void freezeAt(Step wanted, Step step) {
    if (step == wanted) {
      freeze.freeze("operator", "drill");
    }
  }
}

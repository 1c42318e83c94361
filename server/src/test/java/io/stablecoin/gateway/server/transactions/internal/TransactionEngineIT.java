package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Lanes that work by themselves, in the background. */
class TransactionEngineIT {

  @AutoClose private final World world = new World();

  @Test
  void aLaneGoesOnAfterAnError() {
    AtomicBoolean failed = new AtomicBoolean();
    LaneWorker lane =
        world.lane(
            "one",
            (step, _) -> {
              if (step == Step.RESERVED && failed.compareAndSet(false, true)) {
                throw new StackOverflowError();
              }
            });
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    TransactionEngine engine = engine("one", lane);

    engine.start();
    try {
      awaitMined(payout);
    } finally {
      engine.stop();
    }

    assertThat(failed).isTrue();
  }

  @Test
  void aKeyThatAnswersSlowerThanALeaseLastsDoesNotCostTheLane() {
    world.kms.faults().delay("Sign", World.settings("one").lease().multipliedBy(3));
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    TransactionEngine one = engine("one", world.lane("one"));
    TransactionEngine two = engine("two", world.lane("two"));

    one.start();
    two.start();
    try {
      awaitMined(payout);
    } finally {
      one.stop();
      two.stop();
    }

    assertThat(world.signingLog).hasSize(1);
  }

  private TransactionEngine engine(String owner, LaneWorker lane) {
    return new TransactionEngine(
        List.of(lane), new LaneMeters(world.sql, new SimpleMeterRegistry()), World.settings(owner));
  }

  private void awaitMined(Purpose payout) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(world.state(payout)).isEqualTo(TransactionState.MINED));
  }
}

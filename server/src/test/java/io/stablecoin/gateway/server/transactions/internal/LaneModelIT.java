package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.server.Seed;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.types.Wei;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two processes work one lane while anything happens to it, beside the plain model. */
class LaneModelIT {

  private static final int EVENTS = 100;
  private static final int ROUNDS_TO_THE_END = 60;

  @AutoClose private final World world = new World();

  private final LaneModel model = new LaneModel(world, world.available().units().longValueExact());
  private final List<String> story = new ArrayList<>();
  private final List<String> owners = List.of("one", "two");
  private final List<LaneWorker> lanes = owners.stream().map(this::lane).toList();

  @Test
  void aLaneSaysWhatThePlainModelSaysWhateverHappens() {
    Seed.choose().run(this::play);
  }

  private void play(Random random) {
    world.chain.mine(10);
    world.chain.mineOnTransaction(false);
    LaneTroubles troubles = new LaneTroubles(world, model, random);
    try {
      for (int i = 0; i < EVENTS; i++) {
        story.add(troubles.happen());
        work(random.nextInt(lanes.size()));
      }
      finish();
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(e.getMessage() + "\nafter " + String.join("\n  ", story), e);
    }
  }

  /** One process has a round; blocks come only as events. */
  private void work(int process) {
    lanes.get(process).tick();
    boolean worked = world.laneOwner().equals(owners.get(process));
    story.add("%s %s".formatted(owners.get(process), worked ? "works" : "looks on"));
    assertThat(world.laneStatus().condition()).isNotEqualTo(LaneCondition.HALTED);
    model.compare(worked);
  }

  /** Nothing happens any more but cheap blocks: all come to their end. */
  private void finish() {
    world.kms.faults().clear();
    for (int i = 0;
        i < ROUNDS_TO_THE_END && model.payments().stream().anyMatch(ModelPayment::isOpen);
        i++) {
      lanes.forEach(LaneWorker::tick);
      world.mineAt(Wei.of(1), 1);
      model.compare(false);
    }
    assertThat(model.payments())
        .filteredOn(ModelPayment::isOpen)
        .extracting(ModelPayment::id)
        .isEmpty();
    model.compareEnd();
  }

  private LaneWorker lane(String owner) {
    return world.lane(
        World.keepingItsLease(owner), world.client, Clock.systemUTC(), StepListener.NONE);
  }
}

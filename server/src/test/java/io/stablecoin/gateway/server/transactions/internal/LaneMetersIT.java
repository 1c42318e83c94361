package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stablecoin.gateway.types.Wei;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LaneMetersIT {

  @AutoClose private final World world = new World();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final LaneMeters meters = new LaneMeters(world.sql, registry);

  @Test
  void aWalletWithoutGasIsSeenAndSoIsItsReturn() {
    world.chain.setBalance(world.wallet, Wei.of(1));
    LaneWorker lane = world.lane("one");
    world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    lane.tick();
    meters.refresh();
    assertThat(sending()).isZero();
    assertThat(
            registry
                .get("gateway.lane.stopped")
                .tags("condition", "paused", "reason", "insufficient_gas")
                .gauge()
                .value())
        .isEqualTo(1);

    world.chain.setBalance(world.wallet, Wei.ether(1));
    world.chain.mineOnTransaction(false);
    lane.tick();
    lane.tick();
    meters.refresh();
    assertThat(sending()).isEqualTo(1);
    assertThat(registry.find("gateway.lane.stopped").gauge()).isNull();
    assertThat(registry.get("gateway.lane.in.flight").gauge().value()).isEqualTo(1);
    assertThat(registry.get("gateway.lane.head.seconds").gauge().value()).isLessThan(60);
  }

  private double sending() {
    return registry
        .get("gateway.lane.sending")
        .tag("wallet", world.wallet.value().toString())
        .gauge()
        .value();
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.HeldDesk;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
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

  @Test
  void whatIsHeldForAnOperatorIsSeenUntilItIsDecided() {
    LaneWorker lane = world.lane("one");
    Purpose payout =
        world.payouts.pay(
            "po_1",
            new ExpectedTransfer(world.usdc("10"), World.RECIPIENT),
            TestPayouts.Erc20Calls.transfer(world.usdc("9"), World.RECIPIENT));
    world.mineUntil(lane, payout, TransactionState.HELD);
    meters.refresh();
    assertThat(held()).isEqualTo(1);

    new HeldDesk(world.database.dataSource())
        .decide(world.status(payout).id(), true, "operator", "the recipient has it");
    lane.tick();
    meters.refresh();
    assertThat(held()).isZero();
  }

  private double sending() {
    return value("gateway.lane.sending");
  }

  private double held() {
    return value("gateway.lane.held");
  }

  private double value(String gauge) {
    return registry.get(gauge).tag("wallet", world.wallet.value().toString()).gauge().value();
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process dies at every step of a payment; another one takes the lane over. */
class CrashIT {

  @AutoClose private static final World WORLD = new World();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REPLACEMENT_PREPARED")
  void aPaymentLeavesOnceThoughItsProcessDies(Step fatal) {
    var receivedBefore = WORLD.received();
    long nonceBefore = WORLD.client.transactionCount(WORLD.wallet, BlockTag.LATEST);
    Purpose payout = WORLD.payouts.pay("po_" + fatal, WORLD.usdc("1"), World.RECIPIENT);

    crash(WORLD.lane("doomed at " + fatal, new CrashAt(fatal)));
    LaneWorker heir = WORLD.lane("heir of " + fatal);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          heir.tick();
          WORLD.chain.mine(1);
          assertThat(WORLD.state(payout)).isEqualTo(TransactionState.SUCCEEDED);
        });
    heir.stop();

    assertThat(WORLD.received()).isEqualTo(receivedBefore.plus(WORLD.usdc("1")));
    assertThat(WORLD.client.transactionCount(WORLD.wallet, BlockTag.LATEST))
        .isEqualTo(nonceBefore + 1);
    assertThat(WORLD.onChain()).isEqualTo(WORLD.inBooks());
    assertThat(WORLD.reserved()).isEqualTo(WORLD.usdc("0"));
  }

  /** The last steps come some blocks after the first. */
  private static void crash(LaneWorker doomed) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          boolean dead = catchThrowableOfType(CrashAt.Crash.class, doomed::tick) != null;
          WORLD.chain.mine(1);
          return dead;
        });
  }
}

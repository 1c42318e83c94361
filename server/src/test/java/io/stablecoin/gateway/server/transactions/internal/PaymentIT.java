package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The road of a payment that nothing disturbs. */
class PaymentIT {

  @AutoClose private final World world = new World();
  private final LaneWorker lane = world.lane("one");

  @Test
  void isSentOnceAndSettledWhenItIsFinal() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.SUBMITTED);
    await()
        .untilAsserted(() -> {
          // The node mines it by itself, a moment after it took it.
          lane.tick();
          assertThat(world.state(payout)).isEqualTo(TransactionState.MINED);
        });
    assertThat(world.reserved()).isEqualTo(world.usdc("10"));

    world.chain.mine(2);
    lane.tick();

    assertThat(world.state(payout)).isEqualTo(TransactionState.SUCCEEDED);
    assertThat(world.history(payout))
        .containsExactly("request", "reserve", "sign", "submit", "mine", "succeed");
    assertThat(world.payouts.calls()).containsExactly("submitted po_1", "succeeded po_1");
    assertThat(world.signingLog).hasSize(1);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.onChain()).isEqualTo(world.inBooks()).isEqualTo(world.usdc("90"));
    assertThat(world.reserved()).isEqualTo(world.usdc("0"));
  }

  @Test
  void manyLeaveInTheOrderOfTheirNoncesAndFillTheLaneAtMost() {
    IntStream.range(0, 20)
        .forEach(i -> world.payouts.pay("po_" + i, world.usdc("1"), World.RECIPIENT));

    lane.tick();
    assertThat(world.client.transactionCount(world.wallet, BlockTag.PENDING)).isEqualTo(16);
    assertThat(commitsOf("reserve")).isEqualTo(1);
    assertThat(commitsOf("sign")).isEqualTo(1);
    assertThat(commitsOf("submit")).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          lane.tick();
          world.chain.mine(1);
          assertThat(world.reserved()).isEqualTo(world.usdc("0"));
        });

    assertThat(world.received()).isEqualTo(world.usdc("20"));
    assertThat(world.onChain()).isEqualTo(world.inBooks()).isEqualTo(world.usdc("80"));
  }

  private int commitsOf(String transition) {
    return world
        .sql
        .sql(
            """
            select count(distinct xmin::text) from transaction_transitions
            where transition = :transition
            """)
        .param("transition", transition)
        .query(Integer.class)
        .single();
  }
}

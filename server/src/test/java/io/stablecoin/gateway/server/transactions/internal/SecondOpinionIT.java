package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.EvmSettings;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes of one chain, of which one is not to be trusted. */
class SecondOpinionIT {

  @AutoClose private final World world = new World();
  @AutoClose private final LossyRpc preferred = new LossyRpc(world.chain.rpcUrl());
  @AutoClose private final LossyRpc other = new LossyRpc(world.chain.rpcUrl());

  @AutoClose
  private final EvmClient client =
      EvmClient.connect(
          new EvmSettings(List.of(preferred.url(), other.url()), Duration.ofSeconds(10)));

  private final LaneWorker lane = world.lane("one", client, StepListener.NONE);
  private Purpose payout;

  SecondOpinionIT() throws IOException {}

  @BeforeEach
  void pay() {
    payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    lane.tick();
    world.chain.mine(5);
  }

  @Test
  void aRevertThatOneNodeInventsGivesNoMoneyBack() {
    preferred.tellOfReverts(true);

    lane.tick();
    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.MINED);
    assertThat(world.reserved()).isEqualTo(world.usdc("10"));

    preferred.tellOfReverts(false);
    awaitSuccess();
  }

  @Test
  void aNodeThatIsBehindIsWaitedFor() {
    other.hide("eth_getTransactionReceipt");

    lane.tick();
    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.MINED);

    other.beHonest();
    awaitSuccess();
  }

  @Test
  void aNodeIsAskedOnceForAllThatAreFinal() {
    List<Purpose> more =
        IntStream.range(2, 6)
            .mapToObj(i -> world.payouts.pay("po_" + i, world.usdc("1"), World.RECIPIENT))
            .toList();
    lane.tick();
    world.chain.mine(5);
    long before = other.asked("eth_getTransactionReceipt");

    lane.tick();

    assertThat(more).allMatch(it -> world.state(it) == TransactionState.SUCCEEDED);
    assertThat(other.asked("eth_getTransactionReceipt")).isEqualTo(before + 1);
  }

  @Test
  void whatANodeDoesNotAnswerHoldsUpNothingBeforeIt() {
    Purpose first = world.payouts.pay("po_2", world.usdc("1"), World.RECIPIENT);
    Purpose unanswered = world.payouts.pay("po_3", world.usdc("1"), World.RECIPIENT);
    lane.tick();
    world.chain.mine(5);
    other.refuse(world.attempts(unanswered).getFirst().hash().toString(), "missing trie node");

    lane.tick();

    assertThat(world.state(first)).isEqualTo(TransactionState.SUCCEEDED);
    assertThat(world.state(unanswered)).isEqualTo(TransactionState.MINED);
  }

  private void awaitSuccess() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          lane.tick();
          assertThat(world.state(payout)).isEqualTo(TransactionState.SUCCEEDED);
        });
    assertThat(world.payouts.calls()).containsExactly("submitted po_1", "succeeded po_1");
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.evm.Broadcast;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.SamePayments;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.time.Duration;
import java.util.Set;

/** What the key of a world signed and its database, restored since, has forgotten. */
record Forgotten(World world) {

  static final long GAS_LIMIT = 100_000;

  /** A lane that has given out nonces and did nothing with them. */
  void reserveAndCrash() {
    crashAt(Step.RESERVED);
  }

  void crashAt(Step step) {
    var _ =
        catchThrowableOfType(
            CrashAt.Crash.class, () -> world.lane("lost", new CrashAt(step)).tick());
  }

  Call transfer(String amount) {
    return TestPayouts.Erc20Calls.transfer(world.usdc(amount), World.RECIPIENT);
  }

  UnsignedTransaction eip1559(long nonce, Call call) {
    return new Eip1559Transaction(
        world.chain.chainId(),
        nonce,
        Wei.gwei(1),
        Wei.gwei(50),
        GAS_LIMIT,
        call.to(),
        call.value(),
        call.data());
  }

  /** Signs it, and waits for its block. */
  TxHash send(UnsignedTransaction transaction) {
    try (KmsSigner key = world.signer()) {
      SignedTransaction signed = key.signTransaction(transaction);
      assertThat(world.client.broadcast(signed.raw())).isInstanceOf(Broadcast.Accepted.class);
      await().until(() -> world.client.receipt(signed.hash()).isPresent());
      return signed.hash();
    }
  }

  /** A lane that was halted by what an operator then confirmed. */
  LaneWorker resumed() {
    LaneWorker lane = halted();
    confirm(Set.of(0L), SamePayments.UNKNOWN);
    tickUntil(lane, LaneCondition.RUNNING);
    return lane;
  }

  /** All that is foreign is final, and found. */
  LaneWorker halted() {
    LaneWorker lane = world.lane("restored");
    tickUntil(lane, LaneCondition.HALTED);
    world.chain.mine(9);
    lane.tick();
    return lane;
  }

  void confirm(Set<Long> nonces, SamePayments same) {
    assertThat(
            world.desk.resume(
                world.chain.chainId(), world.wallet, nonces, "operator", "a backup", same))
        .isTrue();
  }

  void tickUntil(LaneWorker lane, LaneCondition condition) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          lane.tick();
          assertThat(world.laneStatus().condition()).isEqualTo(condition);
        });
  }

  /** The lane asks an operator, in words that name all of these. */
  void tickUntilDetailNames(LaneWorker lane, String... words) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          lane.tick();
          assertThat(world.laneStatus().detail().orElseThrow()).contains(words);
        });
    assertThat(world.laneStatus().condition()).isEqualTo(LaneCondition.HALTED);
  }
}

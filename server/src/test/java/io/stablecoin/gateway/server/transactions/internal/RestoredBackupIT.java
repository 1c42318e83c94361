package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.Broadcast;
import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.LaneCondition;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.LegacyTransaction;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.UnsignedTransaction;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The database was restored, and has forgotten what its key signed after the backup was made. */
class RestoredBackupIT {

  private static final long GAS_LIMIT = 100_000;

  @AutoClose private final World world = new World();

  @AfterEach
  void theBooksAgreeWithTheChain() {
    assertThat(world.onChain()).isEqualTo(world.inBooks());
    assertThat(world.reserved()).isEqualTo(world.usdc("0"));
  }

  @Test
  void aPaymentThatHadItsNonceEndsByWhatItsKeySignedForIt() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    var _ =
        catchThrowableOfType(
            CrashAt.Crash.class, () -> world.lane("lost", new CrashAt(Step.RESERVED)).tick());
    TxHash signed = send(eip1559(0, transfer("10")));

    LaneWorker lane = resumed();
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.status(payout).hash()).contains(signed);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(1);
  }

  @Test
  void aPaymentThatWasQueuedIsNotPaidAgain() {
    world.lane("lost").tick();
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    TxHash signed = send(legacy(0, transfer("10")));

    LaneWorker lane = resumed();
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.status(payout).hash()).contains(signed);
    assertThat(world.received()).isEqualTo(world.usdc("10"));
  }

  @Test
  void ofTwoEqualPaymentsTheOneThatWasNotMadeIsStillPaid() {
    world.lane("lost").tick();
    Purpose first = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    Purpose second = world.payouts.pay("po_2", world.usdc("10"), World.RECIPIENT);
    TxHash signed = send(eip1559(0, transfer("10")));

    LaneWorker lane = resumed();
    world.mineUntil(lane, first, TransactionState.SUCCEEDED);
    world.mineUntil(lane, second, TransactionState.SUCCEEDED);

    assertThat(world.status(first).hash()).contains(signed);
    assertThat(world.received()).isEqualTo(world.usdc("20"));
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(2);
  }

  @Test
  void aPaymentThatTheForeignTransactionReversedFailsAndIsGivenBack() {
    world.lane("lost").tick();
    Purpose payout =
        world.payouts.pay(
            "po_1", new ExpectedTransfer(world.usdc("10"), World.RECIPIENT), transfer("1000"));
    TxHash signed = send(eip1559(0, transfer("1000")));
    assertThat(world.client.receipt(signed).orElseThrow().succeeded()).isFalse();

    LaneWorker lane = resumed();
    world.mineUntil(lane, payout, TransactionState.FAILED);

    assertThat(world.available()).isEqualTo(world.usdc("100"));
  }

  /** A lane that was halted by what an operator then confirmed. */
  private LaneWorker resumed() {
    LaneWorker lane = world.lane("restored");
    tickUntil(lane, LaneCondition.HALTED);
    world.chain.mine(9);
    lane.tick();
    assertThat(
            world.desk.resume(
                world.chain.chainId(), world.wallet, Set.of(0L), "operator", "a backup"))
        .isTrue();
    tickUntil(lane, LaneCondition.RUNNING);
    return lane;
  }

  private void tickUntil(LaneWorker lane, LaneCondition condition) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          lane.tick();
          assertThat(world.laneStatus().condition()).isEqualTo(condition);
        });
  }

  private Call transfer(String amount) {
    return TestPayouts.Erc20Calls.transfer(world.usdc(amount), World.RECIPIENT);
  }

  private UnsignedTransaction eip1559(long nonce, Call call) {
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

  private UnsignedTransaction legacy(long nonce, Call call) {
    return new LegacyTransaction(
        world.chain.chainId(),
        nonce,
        Wei.gwei(50),
        GAS_LIMIT,
        call.to(),
        call.value(),
        call.data());
  }

  private TxHash send(UnsignedTransaction transaction) {
    try (KmsSigner key = world.signer()) {
      SignedTransaction signed = key.signTransaction(transaction);
      assertThat(world.client.broadcast(signed.raw())).isInstanceOf(Broadcast.Accepted.class);
      await().until(() -> world.client.receipt(signed.hash()).isPresent());
      return signed.hash();
    }
  }
}

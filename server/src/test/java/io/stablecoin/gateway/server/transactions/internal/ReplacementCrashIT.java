package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Wei;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process dies at every step of a replacement and of a cancel; another one goes on. */
class ReplacementCrashIT {

  @AutoClose private static final World WORLD = new World();

  @BeforeAll
  static void blocksComeWhenTheTestSaysSo() {
    WORLD.chain.mineOnTransaction(false);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ADMITTED", "RESERVED"})
  void aReplacedPaymentLeavesOnce(Step fatal) {
    var received = WORLD.received();
    long nonce = WORLD.client.transactionCount(WORLD.wallet, BlockTag.LATEST);
    Purpose payout = submitted("po_" + fatal);
    WORLD.books.transactions().executeWithoutResult(_ -> WORLD.transactions.expedite(payout));

    crash(fatal);
    inherit(payout, TransactionState.SUCCEEDED);

    assertThat(WORLD.received()).isEqualTo(received.plus(WORLD.usdc("1")));
    assertOneNonceWasUsed(nonce);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ADMITTED", "RESERVED"})
  void aCanceledPaymentDoesNotLeave(Step fatal) {
    var received = WORLD.received();
    long nonce = WORLD.client.transactionCount(WORLD.wallet, BlockTag.LATEST);
    Purpose payout = submitted("po_canceled_" + fatal);
    WORLD.books.transactions().executeWithoutResult(_ -> WORLD.transactions.cancel(payout));

    crash(fatal);
    inherit(payout, TransactionState.FAILED);

    assertThat(WORLD.received()).isEqualTo(received);
    assertOneNonceWasUsed(nonce);
  }

  private static void assertOneNonceWasUsed(long before) {
    assertThat(WORLD.client.transactionCount(WORLD.wallet, BlockTag.LATEST)).isEqualTo(before + 1);
    assertThat(WORLD.onChain()).isEqualTo(WORLD.inBooks());
    assertThat(WORLD.reserved()).isEqualTo(WORLD.usdc("0"));
  }

  private static Purpose submitted(String id) {
    Purpose payout = WORLD.payouts.pay(id, WORLD.usdc("1"), World.RECIPIENT);
    LaneWorker first = WORLD.lane("first of " + id);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          first.tick();
          assertThat(WORLD.state(payout)).isEqualTo(TransactionState.SUBMITTED);
        });
    first.stop();
    return payout;
  }

  /** Blocks come once the new attempt is sent, and not before. */
  private static void crash(Step fatal) {
    LaneWorker doomed =
        WORLD.lane(
            World.sendingOnce("doomed at " + fatal),
            WORLD.client,
            Clock.systemUTC(),
            new CrashAt(fatal));
    AtomicBoolean dead = new AtomicBoolean(dies(doomed));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          if (!dead.get()) {
            WORLD.mineAt(Wei.of(1), 1);
            dead.set(dies(doomed));
          }
          return dead.get();
        });
  }

  private static boolean dies(LaneWorker doomed) {
    return catchThrowableOfType(CrashAt.Crash.class, doomed::tick) != null;
  }

  /** No block comes before the heir has sent what the dead one prepared. */
  private static void inherit(Purpose payout, TransactionState end) {
    String name = "heir of " + payout.id();
    LaneWorker heir = WORLD.lane(name);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          heir.tick();
          return WORLD.laneOwner().equals(name);
        });
    heir.tick();
    WORLD.mineUntil(heir, payout, end);
    heir.stop();
  }
}

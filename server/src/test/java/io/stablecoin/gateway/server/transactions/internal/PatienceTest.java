package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.Fees;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Wei;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final boolean HEAD = true;
  private static final boolean BEHIND = false;

  private final Patience patience = new Patience(3);

  @Test
  void theHeadIsRaisedOnceItHasWaitedLongEnough() {
    UnminedTransaction waiting = sent(AttemptKind.CALL, false, false, 10);
    assertThat(patience.need(waiting, HEAD, block(12, 1))).isEmpty();
    assertThat(patience.need(waiting, HEAD, block(13, 1))).contains(Need.STUCK);
  }

  @Test
  void oneBehindTheHeadIsRaisedOnlyWhereItsOwnFeeIsTooLow() {
    UnminedTransaction waiting = sent(AttemptKind.CALL, false, false, 10);
    assertThat(patience.need(waiting, BEHIND, block(20, 50))).isEmpty();
    assertThat(patience.need(waiting, BEHIND, block(20, 51))).contains(Need.STUCK);
    assertThat(patience.need(waiting, BEHIND, block(12, 51))).isEmpty();
  }

  @Test
  void anAttemptIsSignedBeforeThereIsAnother() {
    UnminedTransaction unsigned =
        transaction(AttemptKind.CALL, false, false, true, OptionalLong.empty());
    assertThat(patience.need(unsigned, HEAD, block(99, 1))).isEmpty();
  }

  @Test
  void whatIsAbandonedGetsOneNoOpAndThatIsRaisedInItsTurn() {
    UnminedTransaction unsigned =
        transaction(AttemptKind.CALL, false, true, false, OptionalLong.empty());
    assertThat(patience.need(unsigned, BEHIND, block(10, 1))).contains(Need.ABANDON);
    UnminedTransaction noOp = sent(AttemptKind.NO_OP, true, false, 10);
    assertThat(patience.need(noOp, HEAD, block(10, 1))).isEmpty();
    assertThat(patience.need(noOp, HEAD, block(13, 1))).contains(Need.STUCK);
  }

  @Test
  void whoIsInAHurryDoesNotWait() {
    assertThat(patience.need(sent(AttemptKind.CALL, false, true, 10), BEHIND, block(10, 1)))
        .contains(Need.EXPEDITE);
  }

  private static UnminedTransaction sent(
      AttemptKind kind, boolean abandoned, boolean expedited, long since) {
    return transaction(kind, true, abandoned, expedited, OptionalLong.of(since));
  }

  private static UnminedTransaction transaction(
      AttemptKind kind, boolean signed, boolean abandoned, boolean expedited, OptionalLong since) {
    return new UnminedTransaction(
        new TransactionId("tx_" + "0".repeat(26)),
        signed ? TransactionState.SUBMITTED : TransactionState.RESERVED,
        7,
        Wei.ZERO,
        Wei.ZERO,
        abandoned,
        expedited,
        1,
        kind,
        Offer.eip1559(new Fees(Wei.gwei(1), Wei.gwei(50))),
        21_000,
        signed,
        false,
        since);
  }

  private static Block block(long number, long baseFeeGwei) {
    BlockHash hash = new BlockHash(Bytes.of(new byte[32]));
    return new Block(number, hash, hash, Instant.EPOCH, Optional.of(Wei.gwei(baseFeeGwei)));
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.server.transactions.Cancellation;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever cancels puts a transaction that does nothing in the place of the payment. */
class CancelIT {

  /** How the data of a transfer begins in RLP: in signed bytes only. */
  private static final String TRANSFER_IN_SIGNED_BYTES = "b844a9059cbb";

  @AutoClose private final World world = new World();
  private final LaneWorker lane = world.lane("one");

  @BeforeEach
  void blocksComeWhenTheTestSaysSo() {
    world.chain.mineOnTransaction(false);
  }

  @Test
  void aPaymentIsCanceledOnlyWhenTheNoOpAtItsNonceIsFinal() {
    Purpose payout = submitted();

    assertThat(cancel(payout)).isEqualTo(Cancellation.REQUESTED);
    assertThat(cancel(payout)).isEqualTo(Cancellation.REQUESTED);
    lane.tick();
    world.chain.mine(1);
    lane.tick();
    assertThat(world.attempts(payout))
        .extracting(Attempt::kind)
        .containsExactly(AttemptKind.CALL, AttemptKind.NO_OP);
    assertThat(world.state(payout)).isEqualTo(TransactionState.MINED);
    assertThat(world.reserved()).isEqualTo(world.usdc("10"));

    world.mineUntil(lane, payout, TransactionState.FAILED);
    assertCanceled(payout);
    assertThat(world.payouts.calls()).containsExactly("submitted po_1", "failed po_1 canceled");
    assertThat(cancel(payout)).isEqualTo(Cancellation.TOO_LATE);
  }

  @Test
  void theOriginalMayStillWinAndIsThenPaid() {
    Purpose payout = submitted();
    cancel(payout);
    lane.tick();
    List<Attempt> attempts = world.attempts(payout);

    world.mineInPlaceOf(attempts.getLast(), attempts.getFirst());
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.onChain()).isEqualTo(world.inBooks()).isEqualTo(world.usdc("90"));
    assertThat(world.payouts.calls()).doesNotContain("failed po_1 canceled");
    assertThat(lastReason(payout)).isEqualTo("final_before_its_no_op");
  }

  @Test
  void aReorgMayTurnACancelIntoAPayment() {
    Purpose payout = submitted();
    cancel(payout);
    lane.tick();
    List<Attempt> attempts = world.attempts(payout);
    world.chain.mine(1);
    lane.tick();
    assertThat(world.status(payout).hash()).contains(attempts.getLast().hash());

    world.chain.reorganise(1);
    world.mineInPlaceOf(attempts.getLast(), attempts.getFirst());
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);

    assertThat(world.received()).isEqualTo(world.usdc("10"));
    assertThat(world.onChain()).isEqualTo(world.inBooks());
  }

  @Test
  void aPaymentWithoutBytesLeavesItsNonceToTheNoOpAndIsNeverSigned() {
    world.kms.faults().fail("Sign", 1, "KMSInternalException");
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.RESERVED);

    assertThat(cancel(payout)).isEqualTo(Cancellation.REQUESTED);
    world.mineUntil(lane, payout, TransactionState.FAILED);

    assertThat(world.attempts(payout)).extracting(Attempt::kind).containsExactly(AttemptKind.NO_OP);
    assertCanceled(payout);
  }

  @Test
  void aPaymentThatIsStillQueuedIsCanceledAtOnceAndSpendsNoNonce() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);

    assertThat(cancel(payout)).isEqualTo(Cancellation.CANCELED);
    lane.tick();

    assertThat(world.status(payout).failure()).contains(FailureCode.CANCELED);
    assertThat(world.available()).isEqualTo(world.usdc("100"));
    assertThat(world.signingLog).isEmpty();
  }

  @Test
  void whatABlockHasIsNotCanceled() {
    Purpose payout = submitted();
    world.chain.mine(1);
    lane.tick();

    assertThat(cancel(payout)).isEqualTo(Cancellation.TOO_LATE);
    assertThat(cancel(new Purpose("payout", "po_2"))).isEqualTo(Cancellation.UNKNOWN);
    world.mineUntil(lane, payout, TransactionState.SUCCEEDED);
  }

  @Test
  void bytesThatNoNodeWillEverTakeMakeRoomForANoOpAndHoldUpNobody() throws Exception {
    try (LossyRpc rpc = new LossyRpc(world.chain.rpcUrl());
        EvmClient through = World.client(rpc.url())) {
      LaneWorker other = world.lane("one", through, StepListener.NONE);
      rpc.refuse(TRANSFER_IN_SIGNED_BYTES, "intrinsic gas too low: gas 20000, minimum 21000");
      Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
      Purpose next = world.payouts.pay("po_2", world.usdc("5"), World.RECIPIENT);
      other.tick();
      other.tick();
      rpc.beHonest();

      world.mineUntil(other, payout, TransactionState.FAILED);
      world.mineUntil(other, next, TransactionState.SUCCEEDED);

      assertThat(world.status(payout).failure()).contains(FailureCode.UNSENDABLE);
      assertThat(world.received()).isEqualTo(world.usdc("5"));
      assertThat(world.available()).isEqualTo(world.usdc("95"));
    }
  }

  private void assertCanceled(Purpose payout) {
    assertThat(world.status(payout).failure()).contains(FailureCode.CANCELED);
    assertThat(world.received()).isEqualTo(world.usdc("0"));
    assertThat(world.available()).isEqualTo(world.usdc("100"));
    assertThat(world.onChain()).isEqualTo(world.inBooks()).isEqualTo(world.usdc("100"));
    assertThat(world.client.transactionCount(world.wallet, BlockTag.LATEST)).isEqualTo(1);
  }

  private Purpose submitted() {
    Purpose payout = world.payouts.pay("po_1", world.usdc("10"), World.RECIPIENT);
    lane.tick();
    assertThat(world.state(payout)).isEqualTo(TransactionState.SUBMITTED);
    return payout;
  }

  private Cancellation cancel(Purpose payout) {
    return world.books.transactions().execute(_ -> world.transactions.cancel(payout));
  }

  private String lastReason(Purpose payout) {
    return world
        .sql
        .sql(
            """
            select reason from transaction_transitions where transaction_id = :id
            order by sequence desc limit 1
            """)
        .param("id", world.status(payout).id().value())
        .query(String.class)
        .single();
  }
}

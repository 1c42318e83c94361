package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.Map;
import java.util.Optional;

/** Writes what receipts say, together with what the feature behind the purpose makes of it. */
final class Settlement {

  private static final Map<String, Object> NOTHING_ELSE = Map.of();

  private final Leases leases;
  private final Moves moves;
  private final Attempts attempts;
  private final Listeners listeners;
  private final StepListener steps;

  Settlement(
      Leases leases, Moves moves, Attempts attempts, Listeners listeners, StepListener steps) {
    this.leases = leases;
    this.moves = moves;
    this.attempts = attempts;
    this.listeners = listeners;
    this.steps = steps;
  }

  /** A receipt that was there is gone: the bytes are sent again. */
  void withoutReceipt(Lease lease, FollowedTransaction transaction) {
    if (transaction.state() != TransactionState.MINED) {
      return;
    }
    leases.fenced(
        lease,
        () -> {
          moves.move(
              lease, transaction.id(), Transition.UNMINE, "receipt_vanished", BlockColumns.none());
          attempts.forgetBroadcast(transaction.hash());
        });
  }

  void mined(Lease lease, FollowedTransaction transaction, Receipt receipt) {
    if (transaction.block().filter(receipt.blockHash()::equals).isPresent()) {
      return;
    }
    leases.fenced(lease, () -> recordBlock(lease, transaction, receipt));
    steps.reached(Step.MINED, transaction.id());
  }

  private void recordBlock(Lease lease, FollowedTransaction transaction, Receipt receipt) {
    if (transaction.state() == TransactionState.SIGNED) {
      moves.move(lease, transaction.id(), Transition.SUBMIT, "found_in_block", NOTHING_ELSE);
      listeners.of(transaction.purpose()).submitted(transaction.purpose(), transaction.hash());
    }
    Transition transition =
        transaction.state() == TransactionState.MINED ? Transition.MOVE : Transition.MINE;
    moves.move(
        lease,
        transaction.id(),
        transition,
        "block " + receipt.blockNumber(),
        BlockColumns.of(receipt));
  }

  /** The caller has seen that the receipt's block is final. */
  void settle(Lease lease, FollowedTransaction transaction, Receipt receipt) {
    Outcome outcome = Outcome.of(receipt, lease.lane().wallet(), transaction.expectedTransfer());
    steps.reached(Step.FINAL, transaction.id());
    leases.fenced(lease, () -> record(lease, transaction, receipt, outcome));
    steps.reached(Step.SETTLED, transaction.id());
  }

  private void record(
      Lease lease, FollowedTransaction transaction, Receipt receipt, Outcome outcome) {
    TransactionListener listener = listeners.of(transaction.purpose());
    switch (outcome) {
      case PAID -> {
        moves.move(lease, transaction.id(), Transition.SUCCEED, "final", NOTHING_ELSE);
        listener.succeeded(transaction.purpose(), receipt);
      }
      case REVERTED -> {
        moves.move(
            lease,
            transaction.id(),
            Transition.REVERT,
            "reverted_and_final",
            Map.of("failure_code", FailureCode.REVERTED.code()));
        listener.failed(transaction.purpose(), FailureCode.REVERTED, Optional.of(receipt));
      }
      case UNPROVEN ->
          moves.move(
              lease, transaction.id(), Transition.HOLD, "expected_transfer_missing", NOTHING_ELSE);
    }
  }
}

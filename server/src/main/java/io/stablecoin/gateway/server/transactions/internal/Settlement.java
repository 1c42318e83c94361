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
  private final GroupCommit group;
  private final Moves moves;
  private final SentAttempts sent;
  private final Listeners listeners;
  private final StepListener steps;

  Settlement(
      GroupCommit group, Moves moves, SentAttempts sent, Listeners listeners, StepListener steps) {
    this.leases = group.leases();
    this.group = group;
    this.moves = moves;
    this.sent = sent;
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
          sent.forgetBroadcast(transaction.id());
        });
  }

  /** Blocks have these. */
  void mined(Lease lease, Map<FollowedTransaction, Receipt> receipts) {
    group.commit(
        lease,
        receipts.entrySet().stream()
            .filter(entry -> !isKnown(entry.getKey(), entry.getValue()))
            .map(entry -> mined(lease, entry.getKey(), entry.getValue()))
            .toList());
  }

  private static boolean isKnown(FollowedTransaction transaction, Receipt receipt) {
    return transaction.block().filter(receipt.blockHash()::equals).isPresent()
        && receipt.txHash().equals(transaction.hash());
  }

  private GroupCommit.Write mined(Lease lease, FollowedTransaction transaction, Receipt receipt) {
    return new GroupCommit.Write(
        transaction.id(),
        () -> recordBlock(lease, transaction, receipt),
        () -> steps.reached(Step.MINED, transaction.id()));
  }

  private void recordBlock(Lease lease, FollowedTransaction transaction, Receipt receipt) {
    if (transaction.state() == TransactionState.SIGNED) {
      moves.move(lease, transaction.id(), Transition.SUBMIT, "found_in_block", NOTHING_ELSE);
    }
    boolean another = !receipt.txHash().equals(transaction.hash());
    if (transaction.state() == TransactionState.MINED) {
      move(lease, transaction, another ? Transition.SWAP : Transition.MOVE, receipt);
    } else {
      if (another) {
        moves.move(lease, transaction.id(), Transition.OVERTAKE, "found_in_block", NOTHING_ELSE);
      }
      move(lease, transaction, Transition.MINE, receipt);
    }
    sent.markAccepted(receipt.txHash());
    if (another || transaction.state() == TransactionState.SIGNED) {
      tellHash(transaction, receipt);
    }
  }

  private void move(
      Lease lease, FollowedTransaction transaction, Transition transition, Receipt receipt) {
    moves.move(
        lease,
        transaction.id(),
        transition,
        "block " + receipt.blockNumber(),
        BlockColumns.of(receipt));
  }

  /** The hash of a no-op pays nobody, and is nobody's business. */
  private void tellHash(FollowedTransaction transaction, Receipt receipt) {
    if (transaction.kindOf(receipt.txHash()) == AttemptKind.CALL) {
      listeners.of(transaction.purpose()).submitted(transaction.purpose(), receipt.txHash());
    }
  }

  /** The caller has seen that the blocks of the receipts are final. */
  void settle(Lease lease, Map<FollowedTransaction, Receipt> receipts) {
    receipts.keySet().forEach(transaction -> steps.reached(Step.FINAL, transaction.id()));
    group.commit(
        lease,
        receipts.entrySet().stream()
            .map(entry -> settle(lease, entry.getKey(), entry.getValue()))
            .toList());
  }

  private GroupCommit.Write settle(Lease lease, FollowedTransaction transaction, Receipt receipt) {
    Outcome outcome = Outcome.of(receipt, lease.lane().wallet(), transaction);
    return new GroupCommit.Write(
        transaction.id(),
        () -> record(lease, transaction, receipt, outcome),
        () -> steps.reached(Step.SETTLED, transaction.id()));
  }

  private void record(
      Lease lease, FollowedTransaction transaction, Receipt receipt, Outcome outcome) {
    TransactionListener listener = listeners.of(transaction.purpose());
    switch (outcome) {
      case PAID -> {
        moves.move(lease, transaction.id(), Transition.SUCCEED, paid(transaction), NOTHING_ELSE);
        listener.succeeded(transaction.purpose(), receipt);
      }
      case REVERTED -> {
        fail(lease, transaction, Transition.REVERT, "reverted_and_final", FailureCode.REVERTED);
        listener.failed(transaction.purpose(), FailureCode.REVERTED, Optional.of(receipt));
      }
      case ABANDONED -> {
        FailureCode code = transaction.abandoned().orElseThrow();
        fail(lease, transaction, Transition.ABANDON, "no_op_final", code);
        listener.failed(transaction.purpose(), code, Optional.empty());
      }
      case UNPROVEN ->
          moves.move(
              lease, transaction.id(), Transition.HOLD, "expected_transfer_missing", NOTHING_ELSE);
    }
  }

  /** Whoever canceled too late reads here why it was paid. */
  private static String paid(FollowedTransaction transaction) {
    return transaction.abandoned().isPresent() ? "final_before_its_no_op" : "final";
  }

  private void fail(
      Lease lease,
      FollowedTransaction transaction,
      Transition transition,
      String reason,
      FailureCode code) {
    moves.move(lease, transaction.id(), transition, reason, Map.of("failure_code", code.code()));
  }
}

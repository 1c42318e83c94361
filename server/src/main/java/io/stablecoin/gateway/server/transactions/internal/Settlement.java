package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionListener;
import io.stablecoin.gateway.server.transactions.TransactionState;
import java.util.List;
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

  private record Mined(FollowedTransaction transaction, Receipt receipt) {

    TransactionId id() {
      return transaction.id();
    }

    /** Another attempt than the newest. */
    boolean isAnother() {
      return !receipt.txHash().equals(transaction.hash());
    }

    /** The newest bytes are in a block, and nodes were seen to have them before. */
    boolean isUsual() {
      return transaction.state() == TransactionState.SUBMITTED && !isAnother();
    }

    boolean isKnown() {
      return transaction.block().filter(receipt.blockHash()::equals).isPresent() && !isAnother();
    }

    Moves.Move move(Transition transition) {
      return new Moves.Move(
          id(), transition, "block " + receipt.blockNumber(), BlockColumns.of(receipt));
    }
  }

  /** Blocks have these. */
  void mined(Lease lease, Map<FollowedTransaction, Receipt> receipts) {
    group.commit(
        lease,
        receipts.entrySet().stream()
            .map(entry -> new Mined(entry.getKey(), entry.getValue()))
            .filter(it -> !it.isKnown())
            .toList(),
        new GroupCommit.Work<>(
            Mined::id,
            some -> recordBlocks(lease, some),
            it -> steps.reached(Step.MINED, it.id())));
  }

  private void recordBlocks(Lease lease, List<Mined> mined) {
    moves.moveAll(
        lease, mined.stream().filter(Mined::isUsual).map(it -> it.move(Transition.MINE)).toList());
    mined.stream().filter(it -> !it.isUsual()).forEach(it -> recordUnusual(lease, it));
    sent.markAccepted(mined.stream().map(it -> it.receipt().txHash()).toList());
  }

  private void recordUnusual(Lease lease, Mined mined) {
    FollowedTransaction transaction = mined.transaction();
    if (transaction.state() == TransactionState.SIGNED) {
      moves.move(lease, transaction.id(), Transition.SUBMIT, "found_in_block", NOTHING_ELSE);
    }
    if (transaction.state() == TransactionState.MINED) {
      moves.moveAll(
          lease, List.of(mined.move(mined.isAnother() ? Transition.SWAP : Transition.MOVE)));
    } else {
      if (mined.isAnother()) {
        moves.move(lease, transaction.id(), Transition.OVERTAKE, "found_in_block", NOTHING_ELSE);
      }
      moves.moveAll(lease, List.of(mined.move(Transition.MINE)));
    }
    if (mined.isAnother() || transaction.state() == TransactionState.SIGNED) {
      tellHash(transaction, mined.receipt());
    }
  }

  /** The hash of a no-op pays nobody, and is nobody's business. */
  private void tellHash(FollowedTransaction transaction, Receipt receipt) {
    if (transaction.kindOf(receipt.txHash()) == AttemptKind.CALL) {
      listeners.of(transaction.purpose()).submitted(transaction.purpose(), receipt.txHash());
    }
  }

  private record Final(FollowedTransaction transaction, Receipt receipt, Outcome outcome) {

    TransactionId id() {
      return transaction.id();
    }
  }

  /** The caller has seen that the blocks of the receipts are final. */
  void settle(Lease lease, Map<FollowedTransaction, Receipt> receipts) {
    receipts.keySet().forEach(transaction -> steps.reached(Step.FINAL, transaction.id()));
    group.commit(
        lease,
        receipts.entrySet().stream()
            .map(entry ->
                new Final(
                    entry.getKey(),
                    entry.getValue(),
                    Outcome.of(entry.getValue(), lease.lane().wallet(), entry.getKey())))
            .toList(),
        new GroupCommit.Work<>(
            Final::id, some -> record(lease, some), it -> steps.reached(Step.SETTLED, it.id())));
  }

  private void record(Lease lease, List<Final> settled) {
    recordPaid(lease, settled.stream().filter(it -> it.outcome() == Outcome.PAID).toList());
    settled.stream()
        .filter(it -> it.outcome() != Outcome.PAID)
        .forEach(it -> recordUnpaid(lease, it.transaction(), it.receipt(), it.outcome()));
  }

  private void recordPaid(Lease lease, List<Final> paid) {
    moves.moveAll(
        lease,
        paid.stream()
            .map(it ->
                new Moves.Move(it.id(), Transition.SUCCEED, paid(it.transaction()), NOTHING_ELSE))
            .toList());
    listeners.succeeded(
        paid.stream()
            .map(it -> new TransactionListener.Succeeded(it.transaction().purpose(), it.receipt()))
            .toList());
  }

  private void recordUnpaid(
      Lease lease, FollowedTransaction transaction, Receipt receipt, Outcome outcome) {
    TransactionListener listener = listeners.of(transaction.purpose());
    switch (outcome) {
      case PAID -> throw new IllegalStateException("What is paid is recorded with the others");
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

package io.stablecoin.gateway.server.transactions.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.types.TxHash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the receipts of what is under way. A receipt proves nothing before its block is final. */
final class Follower {

  /** The chain is too young for a final block. */
  private static final long NONE = -1;

  private final EvmClient chain;
  private final SecondOpinion secondOpinion;
  private final Finality finality;
  private final FollowedTransactions followed;
  private final Settlement settlement;
  private final Troubles troubles;

  Follower(
      EvmClient chain,
      Finality finality,
      FollowedTransactions followed,
      Settlement settlement,
      Troubles troubles) {
    this.chain = chain;
    this.secondOpinion = new SecondOpinion(chain, finality);
    this.finality = finality;
    this.followed = followed;
    this.settlement = settlement;
    this.troubles = troubles;
  }

  void follow(Lease lease) {
    List<FollowedTransaction> open = followed.of(lease.lane());
    if (open.isEmpty()) {
      return;
    }
    // Before the receipts: a block that is final now is final for what is read after.
    long lastFinal = chain.finalBlock(finality).map(Block::number).orElse(NONE);
    Map<TxHash, Receipt> receipts = receipts(open);
    Map<FollowedTransaction, Receipt> mined = new LinkedHashMap<>();
    for (FollowedTransaction transaction : open) {
      mined(transaction, receipts)
          .ifPresentOrElse(
              receipt -> mined.put(transaction, receipt), () -> without(lease, transaction));
    }
    settlement.mined(lease, mined);
    settle(lease, mined, lastFinal);
  }

  private Map<TxHash, Receipt> receipts(List<FollowedTransaction> open) {
    List<TxHash> hashes =
        open.stream()
            .flatMap(transaction -> transaction.attempts().stream())
            .map(FollowedAttempt::hash)
            .toList();
    return chain.receipts(hashes).stream()
        .flatMap(Optional::stream)
        .collect(toUnmodifiableMap(Receipt::txHash, identity()));
  }

  /** Any attempt may be the one that a block has. */
  private static Optional<Receipt> mined(
      FollowedTransaction transaction, Map<TxHash, Receipt> receipts) {
    return transaction.attempts().stream()
        .map(attempt -> Optional.ofNullable(receipts.get(attempt.hash())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void without(Lease lease, FollowedTransaction transaction) {
    troubles.contain(transaction.id(), () -> settlement.withoutReceipt(lease, transaction));
  }

  /**
   * Payments that were made are settled together. Whatever gives money back locks a balance, and
   * then no other transaction's rows may be locked after it.
   */
  private void settle(Lease lease, Map<FollowedTransaction, Receipt> mined, long lastFinal) {
    Map<FollowedTransaction, Receipt> due = new LinkedHashMap<>(mined);
    due.values().removeIf(receipt -> receipt.blockNumber() > lastFinal);
    if (due.isEmpty()) {
      return;
    }
    SecondOpinion.Opinion opinion = secondOpinion.on(due.values());
    Map<FollowedTransaction, Receipt> paid = new LinkedHashMap<>();
    try {
      due.forEach((transaction, receipt) ->
          troubles.contain(
              transaction.id(),
              () -> {
                if (opinion.confirms(receipt, it -> outcome(lease, transaction, it))) {
                  settle(lease, transaction, receipt, paid);
                }
              }));
    } catch (RuntimeException e) {
      // What was confirmed before is final, whatever a node says of the next.
      settlement.settle(lease, paid);
      throw e;
    }
    settlement.settle(lease, paid);
  }

  private void settle(
      Lease lease,
      FollowedTransaction transaction,
      Receipt receipt,
      Map<FollowedTransaction, Receipt> paid) {
    if (outcome(lease, transaction, receipt) == Outcome.PAID) {
      paid.put(transaction, receipt);
    } else {
      settlement.settle(lease, Map.of(transaction, receipt));
    }
  }

  private static Outcome outcome(Lease lease, FollowedTransaction transaction, Receipt receipt) {
    return Outcome.of(receipt, lease.lane().wallet(), transaction);
  }
}

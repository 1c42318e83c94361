package io.stablecoin.gateway.server.transactions.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
    for (FollowedTransaction transaction : open) {
      followOne(lease, transaction, mined(transaction, receipts), lastFinal);
    }
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

  /** One that a listener cannot take must not hold up those behind it. */
  private void followOne(
      Lease lease, FollowedTransaction transaction, Optional<Receipt> receipt, long lastFinal) {
    troubles.contain(
        transaction.id(),
        () ->
            receipt.ifPresentOrElse(
                found -> mined(lease, transaction, found, lastFinal),
                () -> settlement.withoutReceipt(lease, transaction)));
  }

  private void mined(
      Lease lease, FollowedTransaction transaction, Receipt receipt, long lastFinal) {
    settlement.mined(lease, transaction, receipt);
    Function<Receipt, Outcome> meaning = it -> Outcome.of(it, lease.lane().wallet(), transaction);
    if (receipt.blockNumber() <= lastFinal && secondOpinion.confirms(receipt, meaning)) {
      settlement.settle(lease, transaction, receipt);
    }
  }
}

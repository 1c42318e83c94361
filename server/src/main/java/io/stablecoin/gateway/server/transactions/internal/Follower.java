package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.evm.Receipt;
import java.util.List;
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
    List<Optional<Receipt>> receipts =
        chain.receipts(open.stream().map(FollowedTransaction::hash).toList());
    for (int i = 0; i < open.size(); i++) {
      followOne(lease, open.get(i), receipts.get(i), lastFinal);
    }
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
    Function<Receipt, Outcome> meaning =
        it -> Outcome.of(it, lease.lane().wallet(), transaction.expectedTransfer());
    if (receipt.blockNumber() <= lastFinal && secondOpinion.confirms(receipt, meaning)) {
      settlement.settle(lease, transaction, receipt);
    }
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Fees;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives transactions another attempt: with higher fees, since they wait for too long or somebody is
 * in a hurry, or with a no-op in place of the call. The intent is committed here, signed and
 * committed after that, and only then sent.
 */
final class Replacements {

  private record Wanted(UnminedTransaction transaction, Need need) {}

  private final EvmClient chain;
  private final GasMarket market;
  private final Patience patience;
  private final NoOp noOp;
  private final GasBudget gasBudget;
  private final UnminedTransactions unmined;
  private final ReplacementRecord records;

  Replacements(
      EvmClient chain,
      GasMarket market,
      Patience patience,
      GasBudget gasBudget,
      UnminedTransactions unmined,
      ReplacementRecord records) {
    this.chain = chain;
    this.market = market;
    this.patience = patience;
    this.noOp = new NoOp(chain);
    this.gasBudget = gasBudget;
    this.unmined = unmined;
    this.records = records;
  }

  /**
   * Prepares an attempt for each transaction that needs one, the head of the lane first.
   *
   * @return whether there may be some
   * @throws LanePausedException when one that waits may not offer more, or the wallet cannot pay it
   */
  boolean prepare(Lease lease) {
    List<UnminedTransaction> waiting = unmined.of(lease.lane());
    if (waiting.isEmpty()) {
      return false;
    }
    Block newest = chain.block(BlockTag.LATEST);
    if (waiting.stream().anyMatch(UnminedTransaction::beginsToWait)) {
      unmined.startWaiting(lease.lane(), newest.number());
    }
    List<Wanted> wanted = wanted(waiting, newest);
    if (!wanted.isEmpty()) {
      // What a block has already is not to be replaced, though its receipt may not be seen yet.
      long mined = chain.transactionCount(lease.lane().wallet(), BlockTag.LATEST);
      GasMarket.Price price = market.now();
      wanted.stream()
          .filter(it -> it.transaction().nonce() >= mined)
          .forEach(it -> prepare(lease, it, price, newest));
    }
    return !wanted.isEmpty();
  }

  private List<Wanted> wanted(List<UnminedTransaction> waiting, Block newest) {
    return IntStream.range(0, waiting.size())
        .mapToObj(i ->
            patience
                .need(waiting.get(i), i == 0, newest)
                .map(need -> new Wanted(waiting.get(i), need)))
        .flatMap(Optional::stream)
        .toList();
  }

  private void prepare(Lease lease, Wanted wanted, GasMarket.Price price, Block newest) {
    UnminedTransaction transaction = wanted.transaction();
    Optional<Offer> offer = offer(transaction, price.offer());
    if (offer.isPresent()) {
      prepare(lease, wanted, offer.get());
    } else if (patience.isStuck(transaction, newest)) {
      throw capReached(lease.lane(), transaction);
    } else if (wanted.need() == Need.EXPEDITE) {
      records.declineExpedite(lease, transaction);
    }
  }

  private Optional<Offer> offer(UnminedTransaction transaction, Offer usual) {
    if (transaction.isUnsigned()) {
      return Optional.of(usual);
    }
    Fees offered = transaction.offer().fees();
    return market
        .policy()
        .replacing(offered, usual.fees())
        .map(fees -> new Offer(usual.legacy(), fees));
  }

  private void prepare(Lease lease, Wanted wanted, Offer offer) {
    NewAttempt attempt = attempt(lease.lane(), wanted, offer);
    gasBudget.requireRaise(lease.lane(), wanted.transaction(), attempt);
    records.prepared(lease, wanted.transaction(), attempt, wanted.need());
  }

  private NewAttempt attempt(LaneKey lane, Wanted wanted, Offer offer) {
    UnminedTransaction transaction = wanted.transaction();
    boolean becomesNoOp = wanted.need() == Need.ABANDON;
    return new NewAttempt(
        transaction.id(),
        transaction.number() + 1,
        becomesNoOp ? AttemptKind.NO_OP : transaction.kind(),
        offer,
        becomesNoOp ? noOp.gasLimit(lane.wallet()) : transaction.gasLimit());
  }

  private LanePausedException capReached(LaneKey lane, UnminedTransaction transaction) {
    return new LanePausedException(
        PauseReason.FEE_CAP_REACHED,
        "Nonce %d of %s waits for a block at %s gwei for a unit of gas, and a higher offer would be above %s. The same bytes are sent again until gas is cheaper, or max-fee of the chain is raised."
            .formatted(
                transaction.nonce(),
                lane,
                transaction.offer().fees().maxFeePerGas().toGwei(),
                market.policy().highestFee().toGwei()));
  }
}

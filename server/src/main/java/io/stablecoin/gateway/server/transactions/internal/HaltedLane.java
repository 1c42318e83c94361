package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.ChainTransaction;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Works on a lane that is halted: finds the foreign transactions that halted it, and lets it go on
 * once all of them are final, confirmed by an operator and seen by every witness.
 */
final class HaltedLane {

  /** One look at the chain for each; more are found in the rounds that follow. */
  private static final int AT_ONCE = 16;

  private final EvmClient chain;
  private final Finality finality;
  private final SecondOpinion secondOpinion;
  private final NonceSearch nonces;
  private final LaneRows lanes;
  private final ForeignTransactions foreign;
  private final Adoptions adoptions;
  private final Resumption resumption;

  HaltedLane(
      EvmClient chain,
      Finality finality,
      LaneRows lanes,
      ForeignTransactions foreign,
      Adoptions adoptions,
      Resumption resumption) {
    this.chain = chain;
    this.finality = finality;
    this.secondOpinion = new SecondOpinion(chain, finality);
    this.nonces = new NonceSearch(chain);
    this.lanes = lanes;
    this.foreign = foreign;
    this.adoptions = adoptions;
    this.resumption = resumption;
  }

  /** The caller has followed what is under way: what a block has is no suspect. */
  void attend(Lease lease) {
    LaneKey lane = lease.lane();
    LaneRow row = lanes.find(lane).orElseThrow();
    long used = chain.transactionCount(lane.wallet(), BlockTag.LATEST);
    List<DisplacedTransaction> displaced = resumption.displaced(lane, used);
    List<Long> suspects = suspects(lane, row.nextNonce(), used, displaced);
    chain.finalBlock(finality).ifPresent(last -> find(lane, suspects, last));
    long next = Math.max(row.nextNonce(), used);
    if (row.resumeRequested()
        && suspects.stream().allMatch(nonce -> isProven(lane, nonce))
        && chain.transactionCount(lane.wallet(), BlockTag.PENDING) <= next) {
      resume(lease, row, suspects, displaced, next);
    }
  }

  /** Not while a node does not tell what one of them does: it may have paid what we would pay. */
  private void resume(
      Lease lease,
      LaneRow row,
      List<Long> suspects,
      List<DisplacedTransaction> displaced,
      long next) {
    List<FinalTransaction> found = confirmed(lease.lane(), suspects);
    if (found.size() < suspects.size()) {
      return;
    }
    List<Adoption> adopted = adoptions.of(lease.lane(), found, row.samePayments());
    suspects.forEach(nonce -> settle(lease, nonce, displaced, adopted));
    resumption.resume(lease, next);
  }

  private void settle(
      Lease lease, long nonce, List<DisplacedTransaction> displaced, List<Adoption> adopted) {
    Optional<Adoption> adoption = adopted.stream().filter(it -> it.nonce() == nonce).findFirst();
    resumption.settle(
        lease,
        displaced.stream()
            .filter(it -> it.nonce() == nonce)
            .filter(it -> adoption.filter(ours -> ours.id().equals(it.id())).isEmpty())
            .findFirst(),
        adoption);
  }

  private List<FinalTransaction> confirmed(LaneKey lane, List<Long> nonces) {
    return nonces.stream()
        .map(nonce -> foreign.confirmed(lane, nonce).flatMap(chain::transaction))
        .flatMap(Optional::stream)
        .flatMap(transaction -> ofFinalBlock(transaction).stream())
        .toList();
  }

  private Optional<FinalTransaction> ofFinalBlock(ChainTransaction transaction) {
    return transaction.blockNumber().stream()
        .mapToObj(chain::block)
        .flatMap(Optional::stream)
        .map(block -> new FinalTransaction(transaction, block.timestamp()))
        .findFirst();
  }

  /** In the order of nonces, without those that are settled since the lane began to resume. */
  private List<Long> suspects(
      LaneKey lane, long next, long used, List<DisplacedTransaction> displaced) {
    return Stream.concat(
            displaced.stream().map(DisplacedTransaction::nonce),
            LongStream.range(next, used).boxed())
        .filter(nonce -> foreign.confirmed(lane, nonce).filter(resumption::isOurs).isEmpty())
        .sorted()
        .toList();
  }

  private void find(LaneKey lane, List<Long> suspects, Block lastFinal) {
    Set<Long> known = foreign.nonces(lane);
    suspects.stream()
        .filter(nonce -> !known.contains(nonce))
        .limit(AT_ONCE)
        .forEach(nonce -> find(lane, nonce, lastFinal));
  }

  private void find(LaneKey lane, long nonce, Block lastFinal) {
    nonces
        .find(lane, nonce, lastFinal.number())
        .filter(found -> !resumption.isOurs(found.hash()))
        .ifPresent(found -> foreign.found(lane, nonce, found.hash(), found.block()));
  }

  /** Evidence is asked for again, of each witness for itself: on it money is given back. */
  private boolean isProven(LaneKey lane, long nonce) {
    Optional<TxHash> confirmed = foreign.confirmed(lane, nonce);
    return confirmed
        .flatMap(chain::receipt)
        .filter(receipt -> secondOpinion.confirms(receipt, Receipt::from))
        .isPresent();
  }
}

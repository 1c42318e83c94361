package io.stablecoin.gateway.server.transactions.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.server.transactions.TransactionId;
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
    // A node that is behind must not open the lane below what is proven.
    long used =
        Math.max(chain.transactionCount(lane.wallet(), BlockTag.LATEST), foreign.nextNonce(lane));
    List<DisplacedTransaction> displaced = resumption.displaced(lane, used);
    List<Long> suspects = suspects(row.nextNonce(), used, displaced);
    chain.finalBlock(finality).ifPresent(last -> find(lane, suspects, last));
    if (row.resumeRequested()
        && suspects.stream().allMatch(nonce -> proven(lane, nonce).isPresent())
        && chain.transactionCount(lane.wallet(), BlockTag.PENDING)
            <= Math.max(row.nextNonce(), used)) {
      resume(lease, suspects, displaced, used);
    }
  }

  /** Not while a node does not tell what one of them does: it may have paid what we would pay. */
  private void resume(
      Lease lease, List<Long> suspects, List<DisplacedTransaction> displaced, long used) {
    List<FinalTransaction> found = confirmed(lease.lane(), suspects);
    if (found.size() < suspects.size()) {
      return;
    }
    List<Adoption> adopted = adopted(lease.lane(), found, used);
    Set<TransactionId> ours = adopted.stream().map(Adoption::id).collect(toUnmodifiableSet());
    resumption.resume(
        lease, adopted, displaced.stream().filter(it -> !ours.contains(it.id())).toList(), used);
  }

  /** Once there is a question, the operator has to ask again: with the answer. */
  private List<Adoption> adopted(LaneKey lane, List<FinalTransaction> found, long used) {
    try {
      return adoptions.of(lane, found, used);
    } catch (LaneHaltedException e) {
      lanes.forgetResume(lane);
      throw e;
    }
  }

  private List<FinalTransaction> confirmed(LaneKey lane, List<Long> nonces) {
    return nonces.stream()
        .map(nonce -> proven(lane, nonce).flatMap(this::ofFinalBlock))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<FinalTransaction> ofFinalBlock(Receipt receipt) {
    return chain
        .transaction(receipt.txHash())
        .flatMap(transaction ->
            chain
                .block(receipt.blockNumber())
                .map(block ->
                    new FinalTransaction(transaction, receipt.succeeded(), block.timestamp())));
  }

  private static List<Long> suspects(long next, long used, List<DisplacedTransaction> displaced) {
    return Stream.concat(
            displaced.stream().map(DisplacedTransaction::nonce),
            LongStream.range(next, used).boxed())
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

  /**
   * Evidence is asked for again, of each witness for itself: on it money is given back, or a
   * payment ends.
   */
  private Optional<Receipt> proven(LaneKey lane, long nonce) {
    return foreign
        .confirmed(lane, nonce)
        .flatMap(chain::receipt)
        .filter(
            receipt -> secondOpinion.confirms(receipt, it -> List.of(it.from(), it.succeeded())));
  }
}

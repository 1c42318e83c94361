package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.evm.Receipt;
import io.stablecoin.gateway.evm.RpcException;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import java.util.Optional;

/** Finds out who used the nonce of a transaction: one of its attempts, or somebody else. */
final class UsedNonces {

  private final EvmClient chain;
  private final Finality finality;
  private final SentAttempts sent;
  private final Submission submission;
  private final NonceSearch nonces;

  UsedNonces(EvmClient chain, Finality finality, SentAttempts sent, Submission submission) {
    this.chain = chain;
    this.finality = finality;
    this.sent = sent;
    this.submission = submission;
    this.nonces = new NonceSearch(chain);
  }

  /**
   * The nodes say that the nonce is used. That no receipt of any attempt is found does not prove
   * that another transaction used it: the node asked may be behind the one that counted.
   *
   * @throws LaneHaltedException when a foreign transaction of a final block was found
   * @throws LanePausedException when nothing says by which transaction, and the nonce is used for
   *     good, or no node was ever seen to have an attempt: then it may be foreign, and so may be
   *     what uses the nonces above
   */
  void resolve(Lease lease, SignedAttempt attempt) {
    Optional<Block> lastFinal = chain.finalBlock(finality);
    boolean usedForGood = lastFinal.filter(it -> isUsed(lease.lane(), attempt, it)).isPresent();
    List<SignedAttempt> all = sent.of(attempt.id());
    // After the count: one may have been mined in between.
    Optional<SignedAttempt> mined = mined(all);
    if (mined.isPresent()) {
      submission.recordOlder(lease, attempt, mined.get(), "found_in_block");
    } else if (usedForGood) {
      throw usedForGood(lease.lane(), attempt, all, lastFinal.orElseThrow());
    } else if (all.stream().noneMatch(SignedAttempt::accepted)) {
      throw unresolved(lease.lane(), attempt);
    }
  }

  private Optional<SignedAttempt> mined(List<SignedAttempt> all) {
    List<TxHash> mined =
        chain.receipts(all.stream().map(SignedAttempt::hash).toList()).stream()
            .flatMap(Optional::stream)
            .map(Receipt::txHash)
            .toList();
    return all.stream().filter(attempt -> mined.contains(attempt.hash())).findFirst();
  }

  /** A node that has dropped the state of the final block cannot tell; then it counts as used. */
  private boolean isUsed(LaneKey lane, SignedAttempt attempt, Block block) {
    try {
      return chain.transactionCount(lane.wallet(), BlockTag.number(block.number()))
          > attempt.nonce();
    } catch (RpcException.NodeError e) {
      return true;
    }
  }

  /** Only a foreign transaction that was found is proof. */
  private LaneException usedForGood(
      LaneKey lane, SignedAttempt attempt, List<SignedAttempt> all, Block lastFinal) {
    return nonces
        .find(lane, attempt.nonce(), lastFinal.number())
        .filter(used -> all.stream().noneMatch(ours -> ours.hash().equals(used.hash())))
        .<LaneException>map(foreign -> displaced(lane, attempt, foreign))
        .orElseGet(() -> unresolved(lane, attempt));
  }

  private static LaneHaltedException displaced(
      LaneKey lane, SignedAttempt attempt, NonceUse foreign) {
    return new LaneHaltedException(
        HaltReason.NONCE_USED_BY_ANOTHER,
        "Nonce %d of %s belongs to %s, and %s of a final block has used it, which this database does not know. Find out who signed it: a restored backup, a second database, or a hand."
            .formatted(attempt.nonce(), lane, attempt.id(), foreign.hash()));
  }

  private static LanePausedException unresolved(LaneKey lane, SignedAttempt attempt) {
    return new LanePausedException(
        PauseReason.NONCE_UNRESOLVED,
        "Nonce %d of %s belongs to %s and is used, but no node has the receipt of %s. Wait for the nodes to catch up; if they have, find out who else signed with this nonce."
            .formatted(attempt.nonce(), lane, attempt.id(), attempt.hash()));
  }
}

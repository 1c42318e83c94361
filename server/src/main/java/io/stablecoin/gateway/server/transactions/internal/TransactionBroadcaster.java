package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Block;
import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.Broadcast;
import io.stablecoin.gateway.evm.ChainTransaction;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.Finality;
import io.stablecoin.gateway.evm.RpcException;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends committed bytes to the nodes, in the order of nonces, and again until a block has them. An
 * answer that is no acceptance is resolved by looking for the hash and at the nonce.
 */
final class TransactionBroadcaster {

  private final EvmClient chain;
  private final Finality finality;
  private final Attempts attempts;
  private final Submission submission;
  private final Troubles troubles;
  private final Duration interval;
  private final StepListener steps;
  private final NonceSearch nonces;

  TransactionBroadcaster(
      EvmClient chain,
      Finality finality,
      Attempts attempts,
      Submission submission,
      Troubles troubles,
      Duration interval,
      StepListener steps) {
    this.chain = chain;
    this.finality = finality;
    this.attempts = attempts;
    this.submission = submission;
    this.troubles = troubles;
    this.interval = interval;
    this.steps = steps;
    this.nonces = new NonceSearch(chain);
  }

  /**
   * @throws LaneException when the nodes do not take one, or its nonce is used for good by another
   *     transaction, or nothing says by which; none above it is sent then
   */
  void broadcastDue(Lease lease) {
    for (SignedAttempt attempt : attempts.due(lease.lane(), interval)) {
      Broadcast answer = chain.broadcast(attempt.raw());
      steps.reached(Step.SENT, attempt.id());
      troubles.contain(attempt.id(), () -> resolve(lease, attempt, answer));
    }
  }

  private void resolve(Lease lease, SignedAttempt attempt, Broadcast answer) {
    switch (answer) {
      case Broadcast.Accepted(_) -> submission.record(lease, attempt, "accepted");
      case Broadcast.AlreadyKnown(_) -> submission.record(lease, attempt, "already_known");
      case Broadcast.NonceTooLow(_) -> lookAtNonce(lease, attempt);
      case Broadcast.Underpriced(String words) ->
          look(lease, attempt, PauseReason.FEE_TOO_LOW, words);
      case Broadcast.InsufficientFunds(String words) ->
          look(lease, attempt, PauseReason.INSUFFICIENT_GAS, words);
      case Broadcast.FeeAboveNodeLimit(String words) ->
          look(lease, attempt, PauseReason.BROADCAST_REFUSED, words);
      case Broadcast.IntrinsicGasTooLow(String words) ->
          look(lease, attempt, PauseReason.BROADCAST_REFUSED, words);
      case Broadcast.Rejected(String words) ->
          look(lease, attempt, PauseReason.BROADCAST_REFUSED, words);
    }
  }

  /** A node that refuses bytes may have taken them before. */
  private void look(Lease lease, SignedAttempt attempt, PauseReason reason, String words) {
    if (chain.transaction(attempt.hash()).isEmpty()) {
      throw new LanePausedException(
          reason,
          "The nodes refuse nonce %d of %s: %s".formatted(attempt.nonce(), lease.lane(), words));
    }
    submission.record(lease, attempt, "found_at_node");
  }

  /**
   * The nonce is used by this transaction, or by another. That no receipt is found proves neither:
   * the node asked may be behind the one that counted.
   */
  private void lookAtNonce(Lease lease, SignedAttempt attempt) {
    Optional<Block> lastFinal = chain.finalBlock(finality);
    boolean usedForGood = lastFinal.filter(it -> isUsed(lease.lane(), attempt, it)).isPresent();
    // After the count: it may have been mined in between.
    if (chain.receipt(attempt.hash()).isPresent()) {
      submission.record(lease, attempt, "found_in_block");
    } else if (usedForGood) {
      throw usedForGood(lease.lane(), attempt, lastFinal.orElseThrow());
    }
  }

  /** A node that has dropped the state of the final block cannot tell; then it counts as used. */
  private boolean isUsed(LaneKey lane, SignedAttempt attempt, Block block) {
    try {
      return usedNonces(lane, block) > attempt.nonce();
    } catch (RpcException.NodeError e) {
      return true;
    }
  }

  /** Only a foreign transaction that was found is proof. */
  private LaneException usedForGood(LaneKey lane, SignedAttempt attempt, Block lastFinal) {
    return nonces
        .find(lane.wallet(), attempt.nonce(), lastFinal.number())
        .filter(used -> !used.hash().equals(attempt.hash()))
        .<LaneException>map(foreign -> displaced(lane, attempt, foreign))
        .orElseGet(() -> unresolved(lane, attempt));
  }

  private static LaneHaltedException displaced(
      LaneKey lane, SignedAttempt attempt, ChainTransaction foreign) {
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

  private long usedNonces(LaneKey lane, Block block) {
    return chain.transactionCount(lane.wallet(), BlockTag.number(block.number()));
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import io.stablecoin.gateway.evm.SenderState;
import java.util.List;

/**
 * Compares a lane with its chain before anything is signed. A chain that is ahead means a restored
 * backup, a copied database or a signature made by hand: to sign on would pay twice. A chain that
 * is behind has lost transactions: what is signed on top of them would not be mined.
 */
final class LaneGuard {

  private final EvmClient chain;
  private final LaneRows lanes;
  private final Attempts attempts;
  private final LostTransactions lost;
  private final NonceSearch nonces;

  LaneGuard(EvmClient chain, LaneRows lanes, Attempts attempts, LostTransactions lost) {
    this.chain = chain;
    this.lanes = lanes;
    this.attempts = attempts;
    this.lost = lost;
    this.nonces = new NonceSearch(chain);
  }

  /**
   * Opens a lane that the database does not know yet, at the chain's nonce.
   *
   * @throws LanePausedException while a transaction of the wallet is pending
   */
  void open(LaneKey lane) {
    long mined = chain.transactionCount(lane.wallet(), BlockTag.LATEST);
    long pending = chain.transactionCount(lane.wallet(), BlockTag.PENDING);
    if (pending > mined) {
      throw new LanePausedException(
          PauseReason.FOREIGN_PENDING,
          "The nodes hold %d pending transactions of %s that the gateway did not send. Wait until they are mined or replaced."
              .formatted(pending - mined, lane));
    }
    lanes.open(lane, mined);
  }

  /**
   * @throws LaneHaltedException when somebody else signs for the wallet
   * @throws LanePausedException when the wallet has code, or the chain lost transactions of it
   */
  void check(LaneKey lane) {
    // The chain before the database: the nonce only grows meanwhile, and that is no alarm.
    SenderState sender = chain.sender(lane.wallet());
    long mined = sender.mined();
    long used = Math.max(mined, sender.pending());
    requireChainNotAhead(lane, used);
    requireUnsignedNoncesFree(lane, used);
    lost.requireNone(lane, mined);
    requireNoCode(lane, sender);
  }

  private void requireChainNotAhead(LaneKey lane, long used) {
    long next = lanes.find(lane).orElseThrow().nextNonce();
    if (used > next) {
      throw new LaneHaltedException(
          HaltReason.CHAIN_AHEAD,
          "The chain has nonces below %d of %s, the database gave out those below %d. %s Find out who signed: a restored backup, a second database, or a hand."
              .formatted(used, lane, next, nameOf(lane, next)));
    }
  }

  private void requireUnsignedNoncesFree(LaneKey lane, long used) {
    List<UnsignedAttempt> unsigned =
        attempts.unsigned(lane).stream().filter(UnsignedAttempt::isFirst).toList();
    if (!unsigned.isEmpty() && unsigned.getFirst().nonce() < used) {
      throw new LaneHaltedException(
          HaltReason.NONCE_USED_BY_ANOTHER,
          "Nonce %d of %s belongs to %s, which is not signed, and the chain has used it. %s Find out who signed."
              .formatted(
                  unsigned.getFirst().nonce(),
                  lane,
                  unsigned.getFirst().id(),
                  nameOf(lane, unsigned.getFirst().nonce())));
    }
  }

  private String nameOf(LaneKey lane, long nonce) {
    return nonces
        .find(lane, nonce, chain.block(BlockTag.LATEST).number())
        .map(found -> "Nonce %d is %s.".formatted(nonce, found.hash()))
        .orElse("No block that the nodes still know has nonce %d.".formatted(nonce));
  }

  private static void requireNoCode(LaneKey lane, SenderState sender) {
    if (!sender.code().isEmpty()) {
      throw new LanePausedException(
          PauseReason.WALLET_DELEGATED,
          "The wallet of %s has code, so nodes take one pending transaction of it only. Remove the delegation (EIP-7702)."
              .formatted(lane));
    }
  }
}

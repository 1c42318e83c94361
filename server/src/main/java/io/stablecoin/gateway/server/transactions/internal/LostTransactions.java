package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.EvmClient;
import java.util.OptionalLong;

/**
 * Brings back transactions that were final and are gone: a deep reorg, or a node that was restored
 * to an older state. Their nonces are a gap, and nothing above a gap is ever mined.
 */
final class LostTransactions {

  /** As many of one account as every node keeps. */
  private static final int AT_ONCE = 16;

  private final EvmClient chain;
  private final SentAttempts sent;

  LostTransactions(EvmClient chain, SentAttempts sent) {
    this.chain = chain;
    this.sent = sent;
  }

  /**
   * @param mined the next nonce of the newest block
   * @throws LanePausedException when the chain lacks transactions whose outcome was final
   */
  void requireNone(LaneKey lane, long mined) {
    OptionalLong last = sent.lastFinalNonce(lane);
    if (last.isEmpty() || mined > last.getAsLong()) {
      return;
    }
    sent.committed(lane, mined, AT_ONCE).forEach(attempt -> chain.broadcast(attempt.raw()));
    throw new LanePausedException(
        PauseReason.CHAIN_BEHIND,
        "The chain has nonces below %d of %s, and nonce %d was final. The same bytes are sent again; check that the node is in sync."
            .formatted(mined, lane, last.getAsLong()));
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import java.util.Locale;

/** Why a lane cannot go on right now. It tries again by itself. */
enum PauseReason {
  /** No RPC endpoint of the chain answers as it should. */
  RPC_UNAVAILABLE,
  /** The nodes refuse committed bytes for a reason of their own. */
  BROADCAST_REFUSED,
  /** The key signs nothing at the moment. */
  SIGNING_UNAVAILABLE,
  /** An operator wants nothing to be signed. */
  SIGNING_FROZEN,
  /** The wallet cannot pay for gas. */
  INSUFFICIENT_GAS,
  /** The next block costs more for gas than the gateway may pay. */
  GAS_TOO_EXPENSIVE,
  /** A transaction waits for its block, and may not offer more for gas. */
  FEE_CAP_REACHED,
  /** The nodes want a higher fee than the signed bytes offer. */
  FEE_TOO_LOW,
  /** The wallet has code (EIP-7702), and nodes then allow one pending transaction only. */
  WALLET_DELEGATED,
  /** The wallet is new here, and the nodes know a pending transaction of it. */
  FOREIGN_PENDING,
  /** The chain lacks transactions that were final: a deep reorg, or a node that lost blocks. */
  CHAIN_BEHIND,
  /** Another lane of the chain may have paid what is queued. */
  ANOTHER_LANE_HALTED,
  /** A nonce is used, and no receipt says yet by which transaction. */
  NONCE_UNRESOLVED,
  /** A key before this one in the configuration has the same address. */
  WALLET_REPEATED,
  /** The configured key is not the one whose address was pinned. */
  WALLET_CHANGED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.stablecoin.gateway.server.transactions.internal;

/** The points of a transaction's way at which a process may die. */
enum Step {
  /** Simulated and affordable; nothing is written yet. */
  ADMITTED,
  /** Nonce and unsigned intent are committed. */
  RESERVED,
  /** The key has signed; the bytes are in memory only. */
  SIGNED_IN_MEMORY,
  /** The bytes are committed. */
  SIGNED,
  /** The intent of another attempt is committed. */
  REPLACEMENT_PREPARED,
  /** A node may have the bytes; the database does not know. */
  SENT,
  /** The database knows that a node has them. */
  SUBMITTED,
  /** It is committed that a block has it. */
  MINED,
  /** Its block is final; the settlement is not written yet. */
  FINAL,
  /** The settlement is committed. */
  SETTLED
}

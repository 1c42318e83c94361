package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.TxHash;

/**
 * What the nodes said about signed bytes.
 *
 * <p>Only {@link Accepted} and {@link AlreadyKnown} say where the transaction is. After any other
 * answer it may still be in a pool or in a block: look for its hash and at the nonce. The messages
 * are the node's words, for people.
 */
public sealed interface Broadcast {

  /** A node took it into its pool. */
  record Accepted(TxHash hash) implements Broadcast {}

  /** A node has these very bytes in its pool already. */
  record AlreadyKnown(TxHash hash) implements Broadcast {}

  /** The nonce is used: by this transaction, once mined, or by another one. */
  record NonceTooLow(String message) implements Broadcast {}

  /**
   * It pays too little: less than the pool's minimum or the base fee, or less than 10% over the
   * transaction it would replace.
   */
  record Underpriced(String message) implements Broadcast {}

  /** It pays more than the node's own safety limit allows. */
  record FeeAboveNodeLimit(String message) implements Broadcast {}

  /** The sender cannot pay value and gas. */
  record InsufficientFunds(String message) implements Broadcast {}

  /** The gas limit does not even cover the transaction's own bytes. */
  record IntrinsicGasTooLow(String message) implements Broadcast {}

  /**
   * The rules of the chain forbid it, whatever it pays: more gas than a block has, too many bytes,
   * a type that the chain does not know.
   */
  record NeverValid(String message) implements Broadcast {}

  /** Refused for a reason that is not among the above. */
  record Rejected(String message) implements Broadcast {}
}

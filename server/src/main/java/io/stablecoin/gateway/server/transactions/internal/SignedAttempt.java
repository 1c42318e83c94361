package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;

/**
 * Committed bytes that no block is known to have.
 *
 * @param number counts the attempts of one transaction, from 1 on
 * @param state of the transaction
 * @param accepted whether a node took these bytes before
 */
record SignedAttempt(
    TransactionId id,
    Purpose purpose,
    TransactionState state,
    long nonce,
    int number,
    AttemptKind kind,
    boolean accepted,
    TxHash hash,
    Bytes raw) {

  /** Names the attempt without the bytes that would pay. */
  @Override
  public String toString() {
    return "SignedAttempt[" + id + " " + hash + "]";
  }
}

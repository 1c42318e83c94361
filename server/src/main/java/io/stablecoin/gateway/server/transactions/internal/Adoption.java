package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.SignedTransaction;

/**
 * A transaction of ours and the bytes that a block has of it, which this database did not know.
 *
 * @param state of the transaction
 * @param nonce its own for life: that of the bytes, but where nonces were given out again in
 *     another order
 * @param attempt what the bytes are to it
 */
record Adoption(
    TransactionId id,
    TransactionState state,
    long nonce,
    NewAttempt attempt,
    SignedTransaction bytes) {

  boolean isQueued() {
    return state == TransactionState.QUEUED;
  }

  Adoption withNonce(long another) {
    return new Adoption(id, state, another, attempt, bytes);
  }
}

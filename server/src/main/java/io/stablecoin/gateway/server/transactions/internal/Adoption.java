package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.SignedTransaction;

/**
 * A transaction of ours and the bytes that a block has of it, which this database did not know.
 *
 * @param state of the transaction
 * @param attempt what the bytes are to it
 */
record Adoption(
    TransactionId id, TransactionState state, NewAttempt attempt, SignedTransaction bytes) {

  long nonce() {
    return bytes.transaction().nonce();
  }
}

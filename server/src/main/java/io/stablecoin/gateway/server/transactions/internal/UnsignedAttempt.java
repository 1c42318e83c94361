package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.signer.UnsignedTransaction;

/**
 * An intent with its nonce and fees, to be signed.
 *
 * @param number counts the attempts of one transaction, from 1 on
 * @param state of the transaction
 */
record UnsignedAttempt(
    TransactionId id, int number, TransactionState state, UnsignedTransaction intent) {

  long nonce() {
    return intent.nonce();
  }

  /** Whether no attempt of the transaction was ever signed. */
  boolean isFirst() {
    return state == TransactionState.RESERVED;
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;

/** Committed bytes that no block is known to have. */
record SignedAttempt(
    TransactionId id, Purpose purpose, TransactionState state, long nonce, TxHash hash, Bytes raw) {

  /** Names the attempt without the bytes that would pay. */
  @Override
  public String toString() {
    return "SignedAttempt[" + id + " " + hash + "]";
  }
}

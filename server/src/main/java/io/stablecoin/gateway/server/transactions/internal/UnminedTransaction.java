package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.Wei;
import java.util.OptionalLong;

/**
 * A transaction with a nonce that no block has, and its newest attempt.
 *
 * @param value that the call sends
 * @param dearest what it may cost already, by its dearest attempt
 * @param abandoned its nonce is to be used up by a no-op
 * @param expedited somebody wants higher fees now
 * @param number of the newest attempt
 * @param kind of the newest attempt
 * @param offer of the newest attempt
 * @param gasLimit of the newest attempt
 * @param signed whether the newest attempt has bytes
 * @param refused whether no node will ever take those
 * @param waitingSince the newest block when they began to wait, or when the nonce before was mined
 */
record UnminedTransaction(
    TransactionId id,
    TransactionState state,
    long nonce,
    Wei value,
    Wei dearest,
    boolean abandoned,
    boolean expedited,
    int number,
    AttemptKind kind,
    Offer offer,
    long gasLimit,
    boolean signed,
    boolean refused,
    OptionalLong waitingSince) {

  /** Whether bytes exist of which it was not noted since when they wait. */
  boolean beginsToWait() {
    return signed && waitingSince.isEmpty();
  }

  /** Whether no node can know bytes with its nonce. */
  boolean isUnsigned() {
    return state == TransactionState.RESERVED;
  }
}

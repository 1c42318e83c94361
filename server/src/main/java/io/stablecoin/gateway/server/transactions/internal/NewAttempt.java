package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.types.Wei;

/**
 * An intent to be written down.
 *
 * @param number counts the attempts of one transaction, from 1 on
 */
record NewAttempt(TransactionId id, int number, AttemptKind kind, Offer offer, long gasLimit) {

  /** The most that the gas costs. */
  Wei gasCost() {
    return offer.fees().maxFeePerGas().times(gasLimit);
  }
}

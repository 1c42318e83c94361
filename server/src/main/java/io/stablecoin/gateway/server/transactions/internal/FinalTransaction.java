package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.ChainTransaction;
import java.time.Instant;

/**
 * A foreign transaction of a final block.
 *
 * @param succeeded whether it did anything
 * @param minedAt what its block says
 */
record FinalTransaction(ChainTransaction transaction, boolean succeeded, Instant minedAt) {

  long nonce() {
    return transaction.nonce();
  }
}

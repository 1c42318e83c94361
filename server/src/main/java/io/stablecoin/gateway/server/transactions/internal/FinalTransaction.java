package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.ChainTransaction;
import java.time.Instant;

/**
 * A foreign transaction of a final block.
 *
 * @param minedAt what its block says
 */
record FinalTransaction(ChainTransaction transaction, Instant minedAt) {

  long nonce() {
    return transaction.nonce();
  }
}

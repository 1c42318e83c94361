package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;

/** A transaction of ours at a nonce that the chain has used, by none of its attempts. */
record DisplacedTransaction(
    TransactionId id, Purpose purpose, TransactionState state, long nonce) {}

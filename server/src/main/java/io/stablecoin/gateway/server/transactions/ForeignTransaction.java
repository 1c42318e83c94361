package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.TxHash;

/**
 * A final transaction that used a nonce of a wallet and is none of the gateway's.
 *
 * @param confirmed whether an operator has said that it may stay
 */
public record ForeignTransaction(long nonce, TxHash hash, long blockNumber, boolean confirmed) {}

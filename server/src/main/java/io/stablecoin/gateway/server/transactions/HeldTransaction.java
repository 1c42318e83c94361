package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.TxHash;

/**
 * A transaction that is final with status 1 but without the transfer that was expected of it: what
 * it was for is neither settled nor given back.
 *
 * @param decided whether an operator has said what it did, and its lane only has to act on it
 */
public record HeldTransaction(
    TransactionId id,
    Purpose purpose,
    ChainId chain,
    Address wallet,
    TxHash hash,
    ExpectedTransfer expected,
    boolean decided) {}

package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;

/**
 * How far one transaction has come.
 *
 * @param hash of its bytes, once they are signed
 * @param waitingForFunds queued because no wallet holds the money
 * @param failure present exactly when the state is {@link TransactionState#FAILED}
 */
public record TransactionStatus(
    TransactionId id,
    TransactionState state,
    Optional<TxHash> hash,
    boolean waitingForFunds,
    Optional<FailureCode> failure) {}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.Call;
import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request that has no nonce.
 *
 * @param bound whether one wallet has to send it
 * @param refusedAtBlock the newest block when its simulation was refused first
 */
record QueuedRequest(
    TransactionId id,
    Purpose purpose,
    Call call,
    Optional<ExpectedTransfer> expectedTransfer,
    boolean bound,
    boolean waitingForFunds,
    OptionalLong refusedAtBlock) {}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.TxHash;
import java.util.Optional;

/**
 * A transaction whose bytes exist and whose outcome is open.
 *
 * @param block the block that had it last
 */
record FollowedTransaction(
    TransactionId id,
    Purpose purpose,
    TransactionState state,
    TxHash hash,
    Optional<ExpectedTransfer> expectedTransfer,
    Optional<BlockHash> block) {}

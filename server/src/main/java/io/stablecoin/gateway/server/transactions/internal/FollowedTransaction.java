package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.server.transactions.FailureCode;
import io.stablecoin.gateway.server.transactions.Purpose;
import io.stablecoin.gateway.server.transactions.TransactionId;
import io.stablecoin.gateway.server.transactions.TransactionState;
import io.stablecoin.gateway.types.BlockHash;
import io.stablecoin.gateway.types.TxHash;
import java.util.List;
import java.util.Optional;

/**
 * A transaction whose bytes exist and whose outcome is open.
 *
 * @param hash of the attempt that counts until a block has another one
 * @param block the block that had it last
 * @param abandoned the code it fails with once a no-op of it is final
 * @param attempts all that may be mined, one of them at most
 */
record FollowedTransaction(
    TransactionId id,
    Purpose purpose,
    TransactionState state,
    TxHash hash,
    Optional<ExpectedTransfer> expectedTransfer,
    Optional<BlockHash> block,
    Optional<FailureCode> abandoned,
    List<FollowedAttempt> attempts) {

  FollowedTransaction {
    attempts = List.copyOf(attempts);
  }

  /** What the attempt with this hash does. */
  AttemptKind kindOf(TxHash attempt) {
    return attempts.stream()
        .filter(it -> it.hash().equals(attempt))
        .findFirst()
        .orElseThrow()
        .kind();
  }
}

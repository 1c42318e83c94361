package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.Block;
import java.util.Optional;

/**
 * Says which transaction needs another attempt. The head of a lane holds up all behind it, so it is
 * the one to be raised; one behind it only where its own fees keep it out of a block too.
 *
 * @param blocks how long an attempt is given, in blocks
 */
record Patience(int blocks) {

  Optional<Need> need(UnminedTransaction transaction, boolean isHead, Block newest) {
    if (transaction.kind() == AttemptKind.CALL
        && (transaction.abandoned() || transaction.refused())) {
      return Optional.of(Need.ABANDON);
    }
    if (!transaction.signed()) {
      return Optional.empty();
    }
    if (transaction.expedited()) {
      return Optional.of(Need.EXPEDITE);
    }
    return isStuck(transaction, newest) && (isHead || isTooCheap(transaction, newest))
        ? Optional.of(Need.STUCK)
        : Optional.empty();
  }

  /** Whether its newest bytes have waited for long enough. */
  boolean isStuck(UnminedTransaction transaction, Block newest) {
    return transaction.waitingSince().isPresent()
        && newest.number() - transaction.waitingSince().getAsLong() >= blocks;
  }

  private static boolean isTooCheap(UnminedTransaction transaction, Block newest) {
    return newest
        .baseFee()
        .filter(base -> transaction.offer().fees().maxFeePerGas().compareTo(base) < 0)
        .isPresent();
  }
}

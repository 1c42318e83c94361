package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.ExpectedTransfer;
import io.stablecoin.gateway.types.Token;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Picks the requests that a lane could send now, and tells the others what they wait for. */
final class Candidates {

  private final RequestQueue queue;
  private final WalletFloat walletFloat;
  private final Leases leases;
  private final Listeners listeners;
  private final Troubles troubles;
  private final TransactionOperations transactions;

  Candidates(
      RequestQueue queue,
      WalletFloat walletFloat,
      Leases leases,
      Listeners listeners,
      Troubles troubles,
      TransactionOperations transactions) {
    this.queue = queue;
    this.walletFloat = walletFloat;
    this.leases = leases;
    this.listeners = listeners;
    this.troubles = troubles;
    this.transactions = transactions;
  }

  /** At most {@code limit}: first those that waited for funds which are there now. */
  List<QueuedRequest> of(Lease lease, int limit) {
    List<QueuedRequest> candidates = new ArrayList<>();
    for (Token token : queue.awaitedTokens(lease.lane().chain())) {
      transactions.executeWithoutResult(
          _ -> candidates.addAll(queue.payable(walletFloat.available(lease.lane(), token), limit)));
    }
    for (QueuedRequest request : queue.notWaiting(lease.lane().chain(), limit)) {
      if (isCovered(lease.lane(), request)) {
        candidates.add(request);
      } else {
        troubles.contain(request.id(), () -> wait(lease, request));
      }
    }
    return candidates.stream().limit(limit).toList();
  }

  private boolean isCovered(LaneKey lane, QueuedRequest request) {
    return request.expectedTransfer().map(transfer -> isCovered(lane, transfer)).orElse(true);
  }

  private boolean isCovered(LaneKey lane, ExpectedTransfer transfer) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> walletFloat.covers(lane, transfer.amount())));
  }

  private void wait(Lease lease, QueuedRequest request) {
    leases.fenced(
        lease,
        () -> {
          if (queue.markWaitingForFunds(request.id())) {
            listeners.of(request.purpose()).waitingForFunds(request.purpose());
          }
        });
  }
}

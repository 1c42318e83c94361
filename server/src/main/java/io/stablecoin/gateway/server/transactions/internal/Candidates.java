package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionOperations;

/** Picks the requests that a lane could send now, and tells the others what they wait for. */
final class Candidates {

  private final boolean treasury;
  private final RequestQueue queue;
  private final LaneLoads loads;
  private final InFlight inFlight;
  private final WalletFloat walletFloat;
  private final Leases leases;
  private final Listeners listeners;
  private final Troubles troubles;
  private final TransactionOperations transactions;

  /**
   * @param treasury whether the lane takes what pays nothing
   */
  Candidates(
      boolean treasury,
      RequestQueue queue,
      LaneLoads loads,
      InFlight inFlight,
      WalletFloat walletFloat,
      Leases leases,
      Listeners listeners,
      Troubles troubles,
      TransactionOperations transactions) {
    this.treasury = treasury;
    this.queue = queue;
    this.loads = loads;
    this.inFlight = inFlight;
    this.walletFloat = walletFloat;
    this.leases = leases;
    this.listeners = listeners;
    this.troubles = troubles;
    this.transactions = transactions;
  }

  /** At most {@code limit}: first those that waited for funds which are there now. */
  List<QueuedRequest> of(Lease lease, int limit) {
    LaneKey lane = lease.lane();
    List<QueuedRequest> queued =
        // A token that got another name is asked for by each, and found by its contract twice.
        Stream.concat(payable(lane, limit), queue.notWaiting(lane, treasury, limit).stream())
            .distinct()
            .toList();
    if (queued.isEmpty()) {
      return queued;
    }
    LaneChoice choice = new LaneChoice(lane, inFlight.count(lane), loads.others(lane), walletFloat);
    List<QueuedRequest> taken = new ArrayList<>();
    for (QueuedRequest request : queued) {
      if (taken.size() < limit) {
        consider(lease, request, choice, taken);
      }
    }
    return taken;
  }

  private Stream<QueuedRequest> payable(LaneKey lane, int limit) {
    List<QueuedRequest> payable = new ArrayList<>();
    for (Token token : queue.awaitedTokens(lane.chain())) {
      transactions.executeWithoutResult(_ ->
          payable.addAll(queue.payable(lane.wallet(), walletFloat.available(lane, token), limit)));
    }
    return payable.stream();
  }

  private void consider(
      Lease lease, QueuedRequest request, LaneChoice choice, List<QueuedRequest> taken) {
    switch (transactions.<LaneChoice.Choice>execute(_ -> choice.of(request))) {
      case TAKE -> taken.add(request);
      case LEAVE -> {
        // The other lane finds it in its next round.
      }
      case WAIT -> troubles.contain(request.id(), () -> wait(lease, request));
    }
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

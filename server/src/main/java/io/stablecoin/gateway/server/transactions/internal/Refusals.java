package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.FailureCode;
import java.util.Map;
import java.util.Optional;

/**
 * Fails requests that the chain refuses in a simulation. One refusal may be a node that is behind,
 * so it takes a second one some blocks later.
 */
final class Refusals {

  private static final long BLOCKS_BETWEEN = 2;

  private final Leases leases;
  private final Moves moves;
  private final RequestQueue queue;
  private final Listeners listeners;

  Refusals(Leases leases, Moves moves, RequestQueue queue, Listeners listeners) {
    this.leases = leases;
    this.moves = moves;
    this.queue = queue;
    this.listeners = listeners;
  }

  /** Whether a request was refused so recently that it is not worth trying again. */
  boolean isTooEarly(QueuedRequest request, long head) {
    return request.refusedAtBlock().isPresent()
        && head < request.refusedAtBlock().getAsLong() + BLOCKS_BETWEEN;
  }

  /** Notes a first refusal; a second one is the end. */
  void refused(Lease lease, QueuedRequest request, long head, String reason) {
    leases.fenced(
        lease,
        () -> {
          if (request.refusedAtBlock().isEmpty()) {
            queue.markRefused(request.id(), head);
          } else {
            fail(lease, request, reason);
          }
        });
  }

  private void fail(Lease lease, QueuedRequest request, String reason) {
    moves.move(
        lease,
        request.id(),
        Transition.REFUSE,
        reason,
        Map.of("failure_code", FailureCode.WOULD_REVERT.code(), "waiting_for_funds", false));
    listeners
        .of(request.purpose())
        .failed(request.purpose(), FailureCode.WOULD_REVERT, Optional.empty());
  }
}

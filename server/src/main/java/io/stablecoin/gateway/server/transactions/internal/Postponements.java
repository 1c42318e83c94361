package io.stablecoin.gateway.server.transactions.internal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes over a request that no node can try, so that those behind it have their turn. */
final class Postponements {

  private static final Logger LOG = LoggerFactory.getLogger(Postponements.class);

  private static final Duration REST = Duration.ofSeconds(30);

  private final Leases leases;
  private final RequestQueue queue;

  Postponements(Leases leases, RequestQueue queue) {
    this.leases = leases;
    this.queue = queue;
  }

  /**
   * @param words of the node, for people
   */
  void postpone(Lease lease, QueuedRequest request, String words) {
    LOG.warn("Transaction {} cannot be tried and waits: {}", request.id(), words);
    leases.fenced(lease, () -> queue.postpone(request.id(), REST));
  }
}

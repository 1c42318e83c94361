package io.stablecoin.gateway.server.transactions.internal;

/** Gives a request its nonce for life, in one database transaction under the lane's lock. */
final class Reservation {

  private static final int FIRST_ATTEMPT = 1;

  private final Leases leases;
  private final FreezeGate gate;
  private final LaneRows lanes;
  private final RequestQueue queue;
  private final Moves moves;
  private final Attempts attempts;
  private final WalletFloat walletFloat;

  Reservation(
      Leases leases,
      FreezeGate gate,
      LaneRows lanes,
      RequestQueue queue,
      Moves moves,
      Attempts attempts,
      WalletFloat walletFloat) {
    this.leases = leases;
    this.gate = gate;
    this.lanes = lanes;
    this.queue = queue;
    this.moves = moves;
    this.attempts = attempts;
    this.walletFloat = walletFloat;
  }

  /**
   * Reserves; does nothing when what was reserved before left too little of the token, or when the
   * request was withdrawn.
   *
   * @throws LanePausedException while an operator wants nothing to be signed
   */
  boolean reserve(Lease lease, QueuedRequest request, Offer offer, long gasLimit) {
    return leases.fencedResult(
        lease,
        () -> {
          gate.requireOpen();
          boolean possible = queue.lock(request.id()) && isCovered(lease.lane(), request);
          if (possible) {
            write(lease, request, offer, gasLimit);
          }
          return possible;
        });
  }

  private boolean isCovered(LaneKey lane, QueuedRequest request) {
    return request
        .expectedTransfer()
        .map(transfer -> walletFloat.covers(lane, transfer.amount()))
        .orElse(true);
  }

  private void write(Lease lease, QueuedRequest request, Offer offer, long gasLimit) {
    long nonce = lanes.takeNonce(lease.lane());
    moves.reserved(lease, request.id(), nonce);
    attempts.prepare(
        new NewAttempt(request.id(), FIRST_ATTEMPT, AttemptKind.CALL, offer, gasLimit));
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import java.util.List;

/**
 * One round of a lane's work: what is under way before what is new, the lowest nonce first.
 *
 * @param admitsRequests whether requests that have no wallet yet may take nonces here
 */
record LaneWork(
    HotWallet wallet,
    LaneGuard guard,
    Follower follower,
    TransactionBroadcaster broadcaster,
    AttemptSigner attemptSigner,
    Candidates candidates,
    Admission admission,
    Attempts attempts,
    int maxInFlight,
    boolean admitsRequests) {

  /**
   * @param halted nothing new may be signed
   * @param guardDue the lane was not compared with its chain for long
   * @throws LaneException when the lane cannot go on
   */
  void round(Lease lease, boolean halted, boolean guardDue) {
    follower.follow(lease);
    broadcaster.broadcastDue(lease);
    if (halted) {
      return;
    }
    if (guardDue) {
      guard.check(lease.lane());
    }
    sign(lease);
    if (admitsRequests && admitNew(lease)) {
      sign(lease);
    }
  }

  private void sign(Lease lease) {
    if (!attempts.unsigned(lease.lane()).isEmpty()) {
      guard.check(lease.lane());
      attemptSigner.sign(lease, wallet.signer());
      broadcaster.broadcastDue(lease);
    }
  }

  private boolean admitNew(Lease lease) {
    int free = maxInFlight - attempts.unmined(lease.lane());
    List<QueuedRequest> next = free > 0 ? candidates.of(lease, free) : List.of();
    if (next.isEmpty()) {
      return false;
    }
    guard.check(lease.lane());
    admission.admit(lease, next);
    return true;
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round of a lane's work: what is under way before what is new, the lowest nonce first. */
record LaneWork(
    HotWallet wallet,
    LaneGuard guard,
    Siblings siblings,
    HaltedLane haltedLane,
    HeldTransactions held,
    Follower follower,
    TransactionBroadcaster broadcaster,
    Replacements replacements,
    AttemptSigner attemptSigner,
    Candidates candidates,
    Admission admission,
    Attempts attempts,
    InFlight inFlight,
    int maxInFlight) {

  private static final Logger LOG = LoggerFactory.getLogger(LaneWork.class);

  /**
   * @param halted nothing new may be signed
   * @param guardDue the lane was not compared with its chain for long
   * @return whether requests got nonces, so that more of them may be there
   * @throws LaneException when the lane cannot go on
   */
  boolean round(Lease lease, boolean halted, boolean guardDue) {
    follower.follow(lease);
    held.carryOut(lease);
    if (halted) {
      doubt();
      haltedLane.attend(lease);
      broadcastHalted(lease);
      return false;
    }
    broadcast(lease);
    if (guardDue) {
      guard.check(lease.lane());
    }
    replace(lease);
    return admitNew(lease) && sign(lease);
  }

  /** The database may have gone back, or somebody else have signed. */
  void doubt() {
    broadcaster.doubtNonces();
  }

  /**
   * That a nonce is another's is no news, and must not stand in place of what an operator is asked.
   */
  private void broadcastHalted(Lease lease) {
    try {
      broadcaster.broadcastDue(lease);
    } catch (LaneHaltedException known) {
      LOG.debug("{}", known.detail());
    }
  }

  /** Nodes that refuse an attempt may take another. */
  private void broadcast(Lease lease) {
    try {
      broadcaster.broadcastDue(lease);
    } catch (LanePausedException refused) {
      if (!replace(lease)) {
        throw refused;
      }
    }
  }

  /**
   * First what was prepared before: it must not wait until there is nothing more to prepare. While
   * it waited, another lane may have halted.
   */
  private boolean replace(Lease lease) {
    List<UnsignedAttempt> unsigned = attempts.unsigned(lease.lane());
    if (unsigned.stream().anyMatch(UnsignedAttempt::isFirst)) {
      siblings.requireNoneAhead(lease.lane());
    }
    boolean signedBefore = sign(lease, unsigned);
    boolean prepared = replacements.prepare(lease);
    return (prepared && sign(lease)) || signedBefore;
  }

  private boolean sign(Lease lease) {
    return sign(lease, attempts.unsigned(lease.lane()));
  }

  private boolean sign(Lease lease, List<UnsignedAttempt> unsigned) {
    if (unsigned.isEmpty()) {
      return false;
    }
    guard.check(lease.lane());
    attemptSigner.sign(lease, wallet.signer());
    broadcaster.broadcastFresh(lease, firstOf(unsigned));
    return true;
  }

  /** Those whose nonces the guard has found free: it looks at no other. */
  private static Set<TransactionId> firstOf(List<UnsignedAttempt> unsigned) {
    return unsigned.stream()
        .filter(UnsignedAttempt::isFirst)
        .map(UnsignedAttempt::id)
        .collect(Collectors.toSet());
  }

  private boolean admitNew(Lease lease) {
    int free = maxInFlight - inFlight.count(lease.lane());
    List<QueuedRequest> next = free > 0 ? candidates.of(lease, free) : List.of();
    if (next.isEmpty()) {
      return false;
    }
    guard.check(lease.lane());
    siblings.requireNoneAhead(lease.lane());
    admission.admit(lease, next);
    return true;
  }
}

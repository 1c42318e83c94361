package io.stablecoin.gateway.server.transactions.internal;

import org.jspecify.annotations.Nullable;

/**
 * Whether the bytes of a lane may be sent many at once. A backup that was restored may have
 * forgotten transactions which nodes hold above a gap in the nonces, where no count shows them.
 * Each is met as a refusal once its nonce is used again, and nothing above it may be sent then. So
 * under each lease as many as could be forgotten are sent one by one before others go together.
 */
final class TrustedNonces {

  private static final long NONE = -1;

  private final int most;
  private @Nullable Lease lease;
  private int taken;
  private long highest = NONE;

  /**
   * @param most how many transactions of a wallet nodes may hold that nobody remembers
   */
  TrustedNonces(int most) {
    this.most = most;
  }

  /**
   * @param next the lowest nonce that is sent for the first time now
   */
  boolean areTrusted(Lease now, long next) {
    if (next <= highest) {
      // It was given out again: the database has gone back, perhaps under the same lease.
      doubt();
    }
    return most == 0 || (now.equals(lease) && taken >= most);
  }

  /** Nodes took this nonce, which was sent by itself or while all were trusted. */
  void taken(Lease now, long nonce) {
    if (!now.equals(lease)) {
      doubt();
      lease = now;
    }
    taken = Math.min(most, taken + 1);
    highest = Math.max(highest, nonce);
  }

  /** Something was refused, or somebody else may have signed, or the database was out of reach. */
  void doubt() {
    taken = 0;
  }
}

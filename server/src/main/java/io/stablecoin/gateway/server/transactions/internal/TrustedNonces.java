package io.stablecoin.gateway.server.transactions.internal;

import org.jspecify.annotations.Nullable;

/**
 * Whether the bytes of a lane may be sent many at once. A backup that was restored may have
 * forgotten transactions which nodes hold above a gap in the nonces, where no count shows them.
 * Each is met as a refusal once its nonce is used again, and nothing above it may be sent then. So
 * under each lease as many as could be forgotten are sent one by one before others go together.
 */
final class TrustedNonces {

  private final int most;
  private @Nullable Lease lease;
  private int taken;

  /**
   * @param most how many transactions of a wallet nodes may hold that nobody remembers
   */
  TrustedNonces(int most) {
    this.most = most;
  }

  boolean areTrusted(Lease now) {
    return most == 0 || (now.equals(lease) && taken >= most);
  }

  /** Nodes took the next nonce, sent by itself or after all are trusted. */
  void taken(Lease now) {
    if (!now.equals(lease)) {
      doubt();
      lease = now;
    }
    taken = Math.min(most, taken + 1);
  }

  /** Something was refused, or somebody else may have signed. */
  void doubt() {
    taken = 0;
  }
}

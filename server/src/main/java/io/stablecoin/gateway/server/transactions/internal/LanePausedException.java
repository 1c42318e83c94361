package io.stablecoin.gateway.server.transactions.internal;

/** The lane cannot go on right now. */
final class LanePausedException extends LaneException {

  private final PauseReason reason;

  /**
   * @param detail for people: the cause and the remedy
   */
  LanePausedException(PauseReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  PauseReason reason() {
    return reason;
  }
}

package io.stablecoin.gateway.server.transactions.internal;

/** Evidence was found that somebody else signs for the wallet. */
final class LaneHaltedException extends LaneException {

  private final HaltReason reason;

  /**
   * @param detail for people: the cause and the remedy
   */
  LaneHaltedException(HaltReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  HaltReason reason() {
    return reason;
  }
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.signing.KeyFinding;

/** The lane cannot go on right now. */
final class LanePausedException extends LaneException {

  private final PauseReason reason;
  private final String cause;
  private final String remedy;

  /**
   * @param detail for people: the cause and the remedy
   */
  LanePausedException(PauseReason reason, String detail) {
    this(reason, detail, "");
  }

  /**
   * @param cause for people, a sentence
   * @param remedy for people, a sentence
   */
  LanePausedException(PauseReason reason, String cause, String remedy) {
    super((cause + " " + remedy).strip());
    this.reason = reason;
    this.cause = cause;
    this.remedy = remedy;
  }

  /** As a finding about the wallet's key. */
  KeyFinding finding() {
    return new KeyFinding("wallet", reason.code(), cause, remedy);
  }

  PauseReason reason() {
    return reason;
  }
}

package io.stablecoin.gateway.e2e.faults;

import java.util.Optional;

/** A point on the way of a payout that shows from outside: what the gateway asks, and is told. */
enum Moment {
  /** A nonce is taken, and nothing is signed. */
  SIGNATURE_ASKED("TrentService.Sign", false),
  /** KMS has signed; the gateway does not know. */
  SIGNATURE_MADE("TrentService.Sign", true),
  /** The bytes are committed; no node has them. */
  BROADCAST_ASKED("eth_sendRawTransaction", false),
  /** The node has the bytes; the gateway does not know. */
  BROADCAST_DONE("eth_sendRawTransaction", true),
  /** What is mined is not looked at yet. */
  RECEIPT_ASKED("eth_getTransactionReceipt", false),
  /** The node has told; the gateway has not written it down. */
  RECEIPT_TOLD("eth_getTransactionReceipt", true);

  private final String operation;
  private final boolean done;

  Moment(String operation, boolean done) {
    this.operation = operation;
    this.done = done;
  }

  /** The one that a request stands for, before it is passed on or after it was answered. */
  static Optional<Moment> of(Errand errand, boolean done) {
    for (Moment moment : values()) {
      if (moment.done == done && errand.asks(moment.operation)) {
        return Optional.of(moment);
      }
    }
    return Optional.empty();
  }
}

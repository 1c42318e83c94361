package io.stablecoin.gateway.server.transactions.internal;

/** Something that stops a lane's round of work, whichever transaction met it. */
abstract sealed class LaneException extends RuntimeException
    permits LaneHaltedException, LanePausedException, LeaseLostException {

  LaneException(String message) {
    super(message);
  }

  /** For people: the cause and the remedy. */
  String detail() {
    return String.valueOf(getMessage());
  }
}

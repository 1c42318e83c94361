package io.stablecoin.gateway.server.transactions.internal;

/** Another process took the lane; whatever this one was about to write is refused. */
final class LeaseLostException extends LaneException {

  LeaseLostException(Lease lease) {
    super("Epoch " + lease.epoch() + " of lane " + lease.lane() + " is over");
  }
}

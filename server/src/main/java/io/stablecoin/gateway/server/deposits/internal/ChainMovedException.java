package io.stablecoin.gateway.server.deposits.internal;

/** A block was replaced while it was being read; the next tick reads again. */
final class ChainMovedException extends RuntimeException {

  ChainMovedException(long block) {
    super("Block " + block + " was replaced while it was being read");
  }
}

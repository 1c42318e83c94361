package io.stablecoin.gateway.evm;

/** A part of an answer that is not what it must be; {@link RpcNode} names node and method. */
final class UnreadableAnswer extends RuntimeException {

  UnreadableAnswer(String message) {
    super(message, null, false, false);
  }
}

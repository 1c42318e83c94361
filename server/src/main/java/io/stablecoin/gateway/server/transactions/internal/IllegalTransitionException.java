package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionState;

/** A transaction was asked to go where no transition leads from its state. */
final class IllegalTransitionException extends IllegalStateException {

  IllegalTransitionException(Transition transition, TransactionState current) {
    super("A transaction that is " + current.code() + " cannot " + transition.code());
  }
}

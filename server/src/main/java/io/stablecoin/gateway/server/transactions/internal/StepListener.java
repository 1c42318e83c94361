package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.server.transactions.TransactionId;

/** Sees a transaction pass each step. Tests end the process here, as a power failure would. */
interface StepListener {

  StepListener NONE = (_, _) -> {};

  void reached(Step step, TransactionId id);
}

package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.TxHash;

/** Two nodes tell different things of one block. One of them lies or is broken. */
final class NodesDisagreeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NodesDisagreeException(TxHash hash) {
    super(
        "The nodes tell different outcomes of %s in the same block; nothing is settled on either. Find out which node is wrong and take it out of the configuration."
            .formatted(hash));
  }
}

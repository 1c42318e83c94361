package io.stablecoin.gateway.server.deposits.internal;

import io.stablecoin.gateway.server.networks.Network;

/** Two readings of a final block were answered from different chains of blocks. */
final class NodesDisagreeException extends RuntimeException {

  NodesDisagreeException(Network network, long block) {
    super(
        "The nodes of %s hold different blocks at %d. Where that lasts, take out the wrong one"
            .formatted(network.name(), block));
  }
}

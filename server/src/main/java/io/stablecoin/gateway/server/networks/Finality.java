package io.stablecoin.gateway.server.networks;

import io.stablecoin.gateway.types.InvalidValueException;

/** When a block of a network cannot be undone any more. */
public sealed interface Finality {

  /**
   * At a depth behind the head.
   *
   * @param confirmations at least 1; 1 is the block at the head
   */
  record Depth(int confirmations) implements Finality {
    public Depth {
      if (confirmations < 1) {
        throw new InvalidValueException(
            "confirmations_invalid", "confirmations must be 1 or more, not " + confirmations + ".");
      }
    }
  }

  /** At the node's {@code finalized} block. */
  record FinalizedTag() implements Finality {}
}

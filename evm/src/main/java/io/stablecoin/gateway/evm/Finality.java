package io.stablecoin.gateway.evm;

/** When a block counts as final. */
public sealed interface Finality {

  /** At the node's {@code finalized} tag. */
  record FinalizedTag() implements Finality {}

  /**
   * At a depth, on a chain without the tag.
   *
   * @param confirmations how many blocks there must be from the block on, itself included: at least
   *     1
   */
  record Depth(int confirmations) implements Finality {

    public Depth {
      if (confirmations < 1) {
        throw new IllegalArgumentException("Confirmations are counted from 1 on");
      }
    }
  }
}

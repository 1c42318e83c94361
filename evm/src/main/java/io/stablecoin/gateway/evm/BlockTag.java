package io.stablecoin.gateway.evm;

import java.util.Locale;

/** A block as a request names it: by its role in the chain or by its number. */
public sealed interface BlockTag {

  /** The newest block the node knows. */
  BlockTag LATEST = Role.LATEST;

  /** A block that an honest majority will keep. */
  BlockTag SAFE = Role.SAFE;

  /** A block that cannot be undone without burning a third of all stake. */
  BlockTag FINALIZED = Role.FINALIZED;

  /** The block that would come next, with the transactions in the node's pool. */
  BlockTag PENDING = Role.PENDING;

  static BlockTag number(long number) {
    return new Height(number);
  }

  /** The form that JSON-RPC wants: {@code "latest"} or {@code "0x1b4"}. */
  String toParameter();

  /** A block that is named by its role. */
  enum Role implements BlockTag {
    LATEST,
    SAFE,
    FINALIZED,
    PENDING;

    @Override
    public String toParameter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A block that is named by its number. */
  record Height(long number) implements BlockTag {

    public Height {
      if (number < 0) {
        throw new IllegalArgumentException("A block's number is never negative: " + number);
      }
    }

    @Override
    public String toParameter() {
      return "0x" + Long.toHexString(number);
    }
  }
}

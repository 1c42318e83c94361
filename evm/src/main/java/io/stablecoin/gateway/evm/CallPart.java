package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;

/** One thing that a call does. */
public sealed interface CallPart {

  /** It moves money to somebody, of whatever kind and from whomever. */
  record Pays(Address recipient) implements CallPart {}

  /**
   * Nobody here knows what it does.
   *
   * @param selector its first four bytes, or what there is of them
   */
  record Unknown(Address contract, Bytes selector) implements CallPart {}
}

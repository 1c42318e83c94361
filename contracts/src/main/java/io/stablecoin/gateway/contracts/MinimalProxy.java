package io.stablecoin.gateway.contracts;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;

/**
 * A contract of 45 bytes that delegates every call to an implementation.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-1167">EIP-1167</a>
 */
final class MinimalProxy {

  private static final Bytes BEFORE = Bytes.fromHex("0x3d602d80600a3d3981f3363d3d373d3d3d363d73");
  private static final Bytes AFTER = Bytes.fromHex("0x5af43d82803e903d91602b57fd5bf3");

  private MinimalProxy() {}

  /** The code that creates the proxy; its hash is part of the proxy's CREATE2 address. */
  static Bytes initCode(Address implementation) {
    return BEFORE.concat(implementation.value()).concat(AFTER);
  }
}

package io.stablecoin.gateway.contracts;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;

/**
 * One flush of a sweep: everything a deposit address holds of one token.
 *
 * @param salt the 32 bytes the deposit address was made from
 * @param token the token's contract, or {@link #NATIVE_COIN}
 */
public record SweepItem(Bytes salt, Address token) {

  /** Stands for the chain's native coin. */
  public static final Address NATIVE_COIN = Address.ZERO;

  public SweepItem {
    if (salt.size() != ForwarderFactory.SALT_SIZE) {
      throw new IllegalArgumentException("A salt is 32 bytes, not " + salt.size());
    }
  }
}

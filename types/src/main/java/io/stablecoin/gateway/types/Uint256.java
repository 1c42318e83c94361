package io.stablecoin.gateway.types;

import java.math.BigInteger;

/** The range check of the EVM's word: 0 to 2^256 - 1. */
final class Uint256 {

  private static final int BITS = 256;

  private Uint256() {}

  static void require(BigInteger value, String what) {
    if (value.signum() < 0) {
      throw new InvalidValueException("amount_negative", what + " cannot be negative.");
    }
    if (value.bitLength() > BITS) {
      throw new InvalidValueException("amount_too_large", what + " must be below 2^256.");
    }
  }
}

package io.stablecoin.gateway.types;

import com.joemelsha.crypto.hash.Keccak;

/** Ethereum's hash, by the class that headlong has for its own. */
final class Keccak256 {

  private static final int BITS = 256;

  private Keccak256() {}

  static byte[] hash(byte[] input) {
    return new Keccak(BITS).digest(input);
  }
}

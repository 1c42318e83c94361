package io.stablecoin.gateway.types;

import org.bouncycastle.crypto.digests.KeccakDigest;

/** Ethereum's hash, by BouncyCastle. */
final class Keccak256 {

  private static final int BITS = 256;

  private Keccak256() {}

  static byte[] hash(byte[] input) {
    KeccakDigest keccak = new KeccakDigest(BITS);
    keccak.update(input, 0, input.length);
    byte[] digest = new byte[BITS / Byte.SIZE];
    keccak.doFinal(digest, 0);
    return digest;
  }
}

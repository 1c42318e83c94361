package io.stablecoin.gateway.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.junit.jupiter.api.Test;

/** Held to BouncyCastle's Keccak, for every size around the hash's block of 136 bytes. */
class Keccak256Test {

  private static final int SIZES = 3 * 136 + 2;

  @Test
  void hashesAsBouncyCastleDoes() {
    Random random = new Random(1);
    for (int size = 0; size < SIZES; size++) {
      byte[] input = new byte[size];
      random.nextBytes(input);
      assertThat(Keccak256.hash(input)).isEqualTo(byBouncyCastle(input));
    }
  }

  private static byte[] byBouncyCastle(byte[] input) {
    KeccakDigest keccak = new KeccakDigest(256);
    keccak.update(input, 0, input.length);
    byte[] hash = new byte[32];
    keccak.doFinal(hash, 0);
    return hash;
  }
}

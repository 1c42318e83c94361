package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Held to BouncyCastle's strict decoder, which differs in letting zero pass and in what it throws
 * at other types than integers.
 */
class DerSignatureTest {

  private static final BigInteger ORDER = Secp256k1Curve.ORDER;
  private static final byte[] SIGNATURE =
      new SoftwareSigner("0x" + "46".repeat(32)).der(Digest.of(Bytes.EMPTY)).toArray();

  @ParameterizedTest
  @ValueSource(strings = {"1", "7f", "80", "ff", "100", "7fffffff", "80000000"})
  void readsScalarsOfAnySize(String hex) throws IOException {
    BigInteger small = new BigInteger(hex, 16);
    for (BigInteger scalar : new BigInteger[] {small, ORDER.subtract(small)}) {
      byte[] der = StandardDSAEncoding.INSTANCE.encode(ORDER, scalar, small);
      assertThat(DerSignature.read(Bytes.of(der))).contains(new DerSignature(scalar, small));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 36, 37, 38, 39})
  void readsWhatBouncyCastleReadsWhateverAByteBecomes(int place) {
    for (int value = 0; value < 256; value++) {
      byte[] changed = SIGNATURE.clone();
      changed[place] = (byte) value;
      assertThat(DerSignature.read(Bytes.of(changed))).isEqualTo(byBouncyCastle(changed));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 37, 38, 39, 69, 71, 72, 73, 200})
  void readsWhatBouncyCastleReadsWhereverItEnds(int size) {
    byte[] other = Arrays.copyOf(SIGNATURE, size);
    assertThat(DerSignature.read(Bytes.of(other))).isEqualTo(byBouncyCastle(other));
  }

  private static Optional<DerSignature> byBouncyCastle(byte[] der) {
    try {
      BigInteger[] scalars = StandardDSAEncoding.INSTANCE.decode(ORDER, der);
      return Optional.of(new DerSignature(scalars[0], scalars[1]))
          .filter(read -> read.r().signum() > 0 && read.s().signum() > 0);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      return Optional.empty();
    }
  }
}

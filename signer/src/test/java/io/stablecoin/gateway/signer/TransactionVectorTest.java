package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransactionVectorTest {

  static List<TransactionVector> vectors() {
    return TransactionVector.all();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void derivesTheAccountOfTheKey(TransactionVector vector) {
    assertThat(vector.key().address()).hasToString(vector.from());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void asksForASignatureOfTheSameDigest(TransactionVector vector) {
    assertThat(vector.transaction().digest()).isEqualTo(vector.signingDigest());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void writesTheSameBytesUnderTheSameHash(TransactionVector vector) {
    SignedTransaction signed =
        SignedTransaction.of(vector.transaction(), vector.signature(), vector.key().address());
    assertThat(signed).isEqualTo(vector.signed());
  }

  /** The vectors must keep holding what makes them worth having. */
  @Test
  void coversTheEdges() {
    List<TransactionVector> all = vectors();
    for (int type : new int[] {0, 2}) {
      List<TransactionVector> ofType = all.stream().filter(v -> v.type() == type).toList();
      assertThat(ofType).hasSizeGreaterThan(120);
      assertThat(ofType).anyMatch(v -> v.nonce() == 0);
      assertThat(ofType).anyMatch(v -> v.value().signum() == 0);
      assertThat(ofType).anyMatch(v -> v.data().equals("0x"));
      assertThat(ofType).anyMatch(v -> v.to() == null);
      assertThat(ofType).filteredOn(v -> v.r().startsWith("0x00")).hasSizeGreaterThan(3);
      assertThat(ofType).filteredOn(v -> v.s().startsWith("0x00")).hasSizeGreaterThan(3);
      assertThat(ofType).filteredOn(v -> v.yParity() == 0).hasSizeGreaterThan(40);
      assertThat(ofType).filteredOn(v -> v.yParity() == 1).hasSizeGreaterThan(40);
      assertThat(ofType).filteredOn(TransactionVectorTest::answersHighS).hasSizeGreaterThan(40);
    }
  }

  private static boolean answersHighS(TransactionVector vector) {
    return !vector.der().toLowerCase(Locale.ROOT).endsWith(vector.s().substring(4));
  }
}

package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

  static Stream<AuthorizationVector> authorizations() {
    return vectors().stream().flatMap(vector -> vector.authorizationList().stream());
  }

  @ParameterizedTest
  @MethodSource("authorizations")
  void signsTheSameAuthorizations(AuthorizationVector vector) {
    assertThat(vector.authorization().digest()).hasToString(vector.digest());
    assertThat(vector.signed().signature().toRsv()).hasToString(vector.signature());
  }

  /** The vectors must keep holding what makes them worth having. */
  @Test
  void coversTheEdges() {
    List<TransactionVector> all = vectors();
    assertThat(all).hasSizeGreaterThan(1000);
    for (int type : new int[] {0, 1, 2, 4}) {
      List<TransactionVector> ofType = all.stream().filter(v -> v.type() == type).toList();
      assertThat(ofType).hasSizeGreaterThan(250);
      assertThat(ofType).anyMatch(v -> v.nonce() == 0);
      assertThat(ofType).anyMatch(v -> v.value().signum() == 0);
      assertThat(ofType).anyMatch(v -> v.data().equals("0x"));
      assertThat(ofType).filteredOn(v -> v.yParity() == 0).hasSizeGreaterThan(40);
      assertThat(ofType).filteredOn(v -> v.yParity() == 1).hasSizeGreaterThan(40);
      assertThat(ofType).filteredOn(TransactionVectorTest::answersHighS).hasSizeGreaterThan(40);
    }
  }

  @Test
  void coversScalarsWithALeadingZeroByte() {
    for (int type : new int[] {0, 2}) {
      List<TransactionVector> ofType = vectors().stream().filter(v -> v.type() == type).toList();
      assertThat(ofType).filteredOn(v -> v.r().startsWith("0x00")).hasSizeGreaterThan(3);
      assertThat(ofType).filteredOn(v -> v.s().startsWith("0x00")).hasSizeGreaterThan(3);
    }
  }

  @Test
  void coversWhatOnlySomeTypesHave() {
    List<TransactionVector> all = vectors();
    assertThat(all).filteredOn(v -> v.to() == null).extracting("type").contains(0, 1, 2);
    assertThat(all)
        .filteredOn(v -> !v.accessList().isEmpty())
        .extracting("type")
        .contains(1, 2, 4)
        .doesNotContain(0);
    assertThat(authorizations()).anyMatch(v -> v.chainId() == 0).anyMatch(v -> v.chainId() > 1);
  }

  private static boolean answersHighS(TransactionVector vector) {
    return !vector.der().toLowerCase(Locale.ROOT).endsWith(vector.s().substring(4));
  }
}

package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.InvalidValueException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {

  private static final SoftwareSigner SIGNER = new SoftwareSigner("0x" + "46".repeat(32));
  private static final Digest DIGEST = Digest.of(Bytes.EMPTY);
  private static final BigInteger ORDER = Secp256k1Curve.ORDER;
  private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);
  private static final String ORDER_INTEGER = "022100" + ORDER.toString(16);

  /** Each is (1, 1), whose DER is 30 06 02 01 01 02 01 01, with one fault. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing, 0x",
    "a byte after the end, 0x300602010102010100",
    "a third integer, 0x3009020101020101020101",
    "one integer, 0x3003020101",
    "cut off, 0x30060201010201",
    "r longer than it need be, 0x300702020001020101",
    "s longer than it need be, 0x300702010102020001",
    "a length longer than it need be, 0x308106020101020101",
    "a length that BER leaves open, 0x30800201010201010000",
    "a set, 0x3106020101020101",
    "a bit string, 0x3006030101020101",
    "r is 0, 0x3006020100020101",
    "s is 0, 0x3006020101020100",
    "r below 0, 0x3006020181020101",
    "s below 0, 0x3006020101020181"
  })
  void refusesWhatIsNoSignatureInDer(String fault, String der) {
    assertRefused(der);
  }

  @Test
  void refusesScalarsAtTheOrder() {
    assertRefused("0x3026" + ORDER_INTEGER + "020101");
    assertRefused("0x3026020101" + ORDER_INTEGER);
  }

  private static void assertRefused(String der) {
    assertThatExceptionOfType(SigningException.MalformedAnswer.class)
        .isThrownBy(() -> Signature.fromDer(Bytes.fromHex(der), DIGEST, SIGNER.publicKey()))
        .satisfies(e -> assertThat(e.code()).isEqualTo("malformed_answer"))
        .satisfies(e -> assertThat(e).hasNoCause());
  }

  @Test
  void takesBothValuesOfSForOneSignature() throws IOException {
    Signature low = SIGNER.sign(DIGEST);
    Bytes high = der(low.r(), ORDER.subtract(low.s()));
    assertThat(Signature.fromDer(high, DIGEST, SIGNER.publicKey())).isEqualTo(low);
    assertThat(Signature.fromDer(der(low.r(), low.s()), DIGEST, SIGNER.publicKey())).isEqualTo(low);
    assertThat(low.s()).isLessThanOrEqualTo(HALF_ORDER);
  }

  private static Bytes der(BigInteger r, BigInteger s) throws IOException {
    return Bytes.of(StandardDSAEncoding.INSTANCE.encode(ORDER, r, s));
  }

  static Stream<Arguments> outOfRange() {
    BigInteger one = BigInteger.ONE;
    return Stream.of(
        Arguments.of(BigInteger.ZERO, one, 0),
        Arguments.of(ORDER, one, 0),
        Arguments.of(one, BigInteger.ZERO, 0),
        Arguments.of(one, HALF_ORDER.add(one), 0),
        Arguments.of(one, one, 2),
        Arguments.of(one, one, -1));
  }

  @ParameterizedTest
  @MethodSource("outOfRange")
  void cannotHoldWhatEthereumRefuses(BigInteger r, BigInteger s, int recoveryId) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> new Signature(r, s, recoveryId))
        .satisfies(e -> assertThat(e.code()).isEqualTo("signature_malformed"));
  }

  @Test
  void holdsTheLargestValues() {
    Signature largest = new Signature(ORDER.subtract(BigInteger.ONE), HALF_ORDER, 1);
    assertThat(largest.s()).isEqualTo(HALF_ORDER);
  }

  @Test
  void writesShortScalarsInFull() {
    Signature signature = new Signature(BigInteger.ONE, BigInteger.TWO, 1);
    assertThat(signature.toRsv())
        .hasToString("0x" + "00".repeat(31) + "01" + "00".repeat(31) + "02" + "1c");
  }

  @Test
  void keepsItsNumbersOutOfLogs() {
    Signature signature = SIGNER.sign(DIGEST);
    assertThat(signature.toString())
        .doesNotContain(signature.r().toString())
        .doesNotContain(signature.r().toString(16));
  }
}

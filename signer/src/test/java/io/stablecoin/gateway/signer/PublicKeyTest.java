package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.InvalidValueException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTest {

  /** The generator of the curve, so the public key of the private key 1. */
  private static final String POINT =
      "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
          + "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";

  private static final String PREFIX = "0x3056301006072a8648ce3d020106052b8104000a034200";
  private static final String SPKI = PREFIX + "04" + POINT;

  @Test
  void readsTheKeyAsKmsAnswersIt() {
    PublicKey key = PublicKey.fromSpki(Bytes.fromHex(SPKI));
    assertThat(key.uncompressed()).hasToString("0x04" + POINT);
    assertThat(key.address()).hasToString("0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1"})
  void refusesAnotherCurve(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    Bytes spki = Bytes.of(generator.generateKeyPair().getPublic().getEncoded());
    assertRefused(spki, "public_key_curve", "ECC_SECG_P256K1");
  }

  @Test
  void refusesAKeyOfRsa() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    Bytes spki = Bytes.of(generator.generateKeyPair().getPublic().getEncoded());
    assertRefused(spki, "public_key_curve", "secp256k1");
  }

  @Test
  void refusesAPointBesideTheCurve() {
    String beside = SPKI.substring(0, SPKI.length() - 1) + "9";
    assertRefused(Bytes.fromHex(beside), "public_key_malformed", "not on the curve");
  }

  @Test
  void refusesACompressedPoint() {
    String compressed =
        "0x3036301006072a8648ce3d020106052b8104000a032200" + "02" + POINT.substring(0, 64);
    assertRefused(Bytes.fromHex(compressed), "public_key_malformed", "not uncompressed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x", "0x00", "0x3056", SPKI + "00"})
  void refusesWhatIsNoSpki(String text) {
    assertRefused(Bytes.fromHex(text), "public_key_malformed", "SubjectPublicKeyInfo");
  }

  @Test
  void refusesAKeyThatIsCutOff() {
    assertRefused(
        Bytes.fromHex(SPKI.substring(0, SPKI.length() - 2)),
        "public_key_malformed",
        "SubjectPublicKeyInfo");
  }

  /** BER would allow this length, DER does not. */
  @Test
  void refusesALengthLongerThanItNeedBe() {
    String longer = "0x308156" + SPKI.substring("0x3056".length());
    assertRefused(Bytes.fromHex(longer), "public_key_malformed", "DER");
  }

  private static void assertRefused(Bytes spki, String code, String part) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> PublicKey.fromSpki(spki))
        .withMessageContaining(part)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("79be667e"));
  }
}

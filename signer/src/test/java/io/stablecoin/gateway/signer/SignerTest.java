package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Wei;
import org.junit.jupiter.api.Test;

class SignerTest {

  private static final SoftwareSigner SIGNER = new SoftwareSigner("0x" + "46".repeat(32));

  /** The example of EIP-155, by the key that the EIP gives. */
  private static final LegacyTransaction EXAMPLE =
      new LegacyTransaction(
          new ChainId(1),
          9,
          Wei.gwei(20),
          21000,
          Address.parse("0x" + "35".repeat(20)),
          Wei.ether(1),
          Bytes.EMPTY);

  @Test
  void derivesTheAccountOfEip155() {
    assertThat(SIGNER.address()).hasToString("0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F");
  }

  @Test
  void hashesTheExampleOfEip155() {
    assertThat(EXAMPLE.digest())
        .hasToString("0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53");
  }

  @Test
  void signsTheExampleOfEip155() {
    SignedTransaction signed = SIGNER.signTransaction(EXAMPLE);
    assertThat(signed.raw())
        .hasToString(
            "0xf86c098504a817c800825208943535353535353535353535353535353535353535880de0b6b3a764"
                + "00008025a028ef61340bd939bc2195fe537567866003e1a15d3c71ff63e1590620aa636276a067c"
                + "be9d8997f761aecb703304b3800ccf555c9f3dc64214b297fb1966a3b6d83");
    assertThat(signed.hash().value()).isEqualTo(signed.raw().keccak256());
    assertThat(signed.from()).isEqualTo(SIGNER.address());
    assertThat(signed.transaction()).isEqualTo(EXAMPLE);
  }

  @Test
  void letsNothingLeaveThatAnotherKeySigned() {
    Signer replaced = new SignerOfAnotherKey();
    assertThatExceptionOfType(SigningException.AddressMismatch.class)
        .isThrownBy(() -> replaced.signTransaction(EXAMPLE))
        .withMessageContaining(SIGNER.address().toString());
  }

  @Test
  void keepsTheBytesThatPayOutOfLogs() {
    SignedTransaction signed = SIGNER.signTransaction(EXAMPLE);
    assertThat(signed.toString())
        .contains(signed.hash().toString())
        .doesNotContain(signed.raw().toUnprefixedHex());
  }

  /** As a KMS whose alias was pointed at another key. */
  private static final class SignerOfAnotherKey implements Signer {

    private final SoftwareSigner other = new SoftwareSigner("0x" + "47".repeat(32));

    @Override
    public PublicKey publicKey() {
      return SIGNER.publicKey();
    }

    @Override
    public Signature sign(SigningRequest request) {
      return Signature.fromDer(other.der(request.digest()), request.digest(), publicKey());
    }
  }
}

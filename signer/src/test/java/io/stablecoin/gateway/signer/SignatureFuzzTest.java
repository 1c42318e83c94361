package io.stablecoin.gateway.signer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.Digest;
import java.util.Optional;

/** Whatever an endpoint answers to Sign, there is a proved signature or a named refusal. */
class SignatureFuzzTest {

  private static final SoftwareSigner SIGNER = new SoftwareSigner("0x" + "46".repeat(32));
  private static final Digest DIGEST = Digest.of(Bytes.EMPTY);
  private static final KeyRecovery JAVA = new BouncyCastleKeyRecovery();

  @FuzzTest
  void readsOrRefusesAnyAnswer(byte[] answer) {
    Bytes der = Bytes.of(answer);
    Optional<Signature> read = Limits.within(() -> read(der, DIGEST, RecoveryLibrary.recovery()));
    assertThat(read(der, DIGEST, JAVA)).isEqualTo(read);
    assertThat(read(der.concat(Bytes.of((byte) 0)), DIGEST, JAVA)).isEmpty();
  }

  @FuzzTest
  void findsTheSignatureOfAnyMessage(byte[] message) {
    Digest digest = Digest.of(Bytes.of(message));
    Signature signature = SIGNER.sign(digest);
    assertThat(read(SIGNER.der(digest), digest, JAVA)).contains(signature);
    assertThat(read(SIGNER.der(digest), DIGEST, RecoveryLibrary.recovery()).isPresent())
        .isEqualTo(digest.equals(DIGEST));
  }

  private static Optional<Signature> read(Bytes der, Digest digest, KeyRecovery recovery) {
    try {
      return Optional.of(Signature.fromDer(der, digest, SIGNER.publicKey(), recovery));
    } catch (SigningException.MalformedAnswer | SigningException.AddressMismatch e) {
      return Optional.empty();
    }
  }
}

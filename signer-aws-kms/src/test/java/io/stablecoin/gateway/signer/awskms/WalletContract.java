package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.signer.Authorization;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.observation.SigningMeasurement;
import io.stablecoin.gateway.types.Address;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds on every endpoint that speaks as KMS does. */
interface WalletContract {

  /** KMS answers a high s about every second time; 20 low ones by chance are one in 10^6. */
  int SIGNATURES = 20;

  /** A key that can sign. */
  KmsKeyId wallet();

  /** A key on the curve P-256, which KMS lets sign with the same algorithm. */
  KmsKeyId otherCurve();

  KmsSettings settings();

  @Test
  default void provesEachSignature() {
    try (KmsSigner signer = KmsSigner.connect(wallet(), settings())) {
      Set<Signature> signatures = new HashSet<>();
      for (int i = 0; i < SIGNATURES; i++) {
        signatures.add(signer.sign(TestKms.DIGEST));
      }
      assertThat(signatures).hasSize(SIGNATURES);
    }
  }

  @Test
  default void asksOnceForEachSignature() {
    Witness witness = new Witness();
    try (KmsSigner signer = KmsSigner.of(wallet(), settings()).observer(witness).connect()) {
      signer.signMessage("one");
      signer.signMessage("two");
      assertThat(witness.measurements).extracting(SigningMeasurement::requests).containsOnly(1);
    }
  }

  @Test
  default void signsAllThatAWalletSigns() {
    try (KmsSigner signer = KmsSigner.connect(wallet(), settings())) {
      for (var transaction : TestTransactions.ofEachType(signer)) {
        SignedTransaction signed = signer.signTransaction(transaction);
        assertThat(signed.from()).isEqualTo(signer.address());
        assertThat(signed.hash().value()).isEqualTo(signed.raw().keccak256());
      }
      assertThat(signer.signMessage("I agree").toRsv().size()).isEqualTo(65);
      assertThat(signer.signTypedData(TestTransactions.TYPED_DATA).toRsv().size()).isEqualTo(65);
      Address delegate = Address.parse("0x" + "35".repeat(20));
      Authorization authorization = Authorization.onChain(TestTransactions.CHAIN, delegate, 1);
      assertThat(signer.signAuthorization(authorization).authority()).isEqualTo(signer.address());
    }
  }

  @Test
  default void isHealthy() {
    try (KmsSigner signer = KmsSigner.connect(wallet(), settings())) {
      KmsHealth health = signer.healthCheck();
      assertThat(health.healthy()).as(health.toString()).isTrue();
      assertThat(health.address()).contains(signer.address());
    }
  }

  @Test
  default void refusesTheOtherCurve() {
    assertThatExceptionOfType(SigningException.KeySpecWrong.class)
        .isThrownBy(() -> KmsSigner.connect(otherCurve(), settings()));
  }
}

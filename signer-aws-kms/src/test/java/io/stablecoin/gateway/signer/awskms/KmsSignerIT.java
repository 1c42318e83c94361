package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;

import io.stablecoin.gateway.signer.Eip1559Transaction;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.ChainId;
import io.stablecoin.gateway.types.Digest;
import io.stablecoin.gateway.types.Wei;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

class KmsSignerIT {

  private final TestKms kms = new TestKms();

  @AfterEach
  void stop() {
    kms.close();
  }

  @ParameterizedTest
  @EnumSource(KmsTransport.class)
  void signsATransactionForTheAccountOfTheKey(KmsTransport transport) {
    KmsSettings settings = kms.settings(TestKms.REGION, 0, Duration.ofSeconds(30), transport);
    try (KmsSigner signer = kms.connectToNewKey(settings)) {
      SignedTransaction signed = signer.signTransaction(transaction());
      assertThat(signed.from()).isEqualTo(signer.address());
      assertThat(signed.hash().value()).isEqualTo(signed.raw().keccak256());
    }
  }

  /** KMS answers a high s about every second time; 40 low ones by chance are one in 10^12. */
  @Test
  void proves40SignaturesOfOneDigestThatAllDiffer() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      Set<Signature> signatures = new HashSet<>();
      for (int i = 0; i < 40; i++) {
        signatures.add(signer.sign(TestKms.DIGEST));
      }
      assertThat(signatures).hasSize(40);
    }
  }

  @Test
  void asksKmsOnceForEachSignature() {
    try (KmsSigner signer = kms.connectToNewKey()) {
      kms.faults().fail("DescribeKey", Integer.MAX_VALUE, "AccessDeniedException");
      kms.faults().fail("GetPublicKey", Integer.MAX_VALUE, "AccessDeniedException");
      for (int i = 0; i < 3; i++) {
        signer.sign(Digest.of(Bytes.of((byte) i)));
      }
      assertThat(kms.signingLog())
          .hasSize(3)
          .allSatisfy(line -> assertThat(line).contains("\"messageType\":\"DIGEST\""))
          .allSatisfy(line -> assertThat(line).contains("\"ECDSA_SHA_256\""))
          .allSatisfy(line -> assertThat(line).contains(signer.keyArn()));
    }
  }

  @Test
  void takesEveryNameOfAKey() {
    KeyMetadata key = kms.createKey();
    kms.administrator().createAlias(r -> r.aliasName("alias/gateway").targetKeyId(key.keyId()));
    String aliasArn = key.arn().replaceFirst("key/.*", "alias/gateway");
    assertThat(Stream.of(key.keyId(), key.arn(), "alias/gateway", aliasArn).map(this::arnBehind))
        .containsOnly(key.arn());
  }

  @Test
  void takesAMultiRegionKey() {
    KeyMetadata key =
        kms.administrator()
            .createKey(r -> r.keySpec("ECC_SECG_P256K1").keyUsage("SIGN_VERIFY").multiRegion(true))
            .keyMetadata();
    assertThat(key.keyId()).startsWith("mrk-");
    assertThat(arnBehind(key.keyId())).isEqualTo(key.arn());
  }

  private String arnBehind(String name) {
    try (KmsSigner signer = KmsSigner.connect(new KmsKeyId(name), kms.settings())) {
      return signer.keyArn();
    }
  }

  @Test
  void keepsItsKeyWhenTheAliasIsPointedElsewhere() {
    KeyMetadata first = kms.createKey();
    KeyMetadata second = kms.createKey();
    kms.administrator().createAlias(r -> r.aliasName("alias/gateway").targetKeyId(first.keyId()));
    try (KmsSigner signer = KmsSigner.connect(new KmsKeyId("alias/gateway"), kms.settings())) {
      kms.administrator()
          .updateAlias(r -> r.aliasName("alias/gateway").targetKeyId(second.keyId()));
      signer.sign(TestKms.DIGEST);
      assertThat(signer.keyArn()).isEqualTo(first.arn());
      assertThat(kms.signingLog()).last().asString().contains(first.arn());
    }
  }

  @Test
  void triesAgainAsOftenAsAllowed() {
    try (KmsSigner signer = kms.connectToNewKey(kms.settings(2, Duration.ofSeconds(30)))) {
      kms.faults().fail("Sign", 2, "KMSInternalException");
      signer.sign(TestKms.DIGEST);
      assertThat(kms.signingLog()).hasSize(3);
    }
  }

  @Test
  void signsAgainWhenTheAnswerWasLost() {
    try (KmsSigner signer = kms.connectToNewKey(kms.settings(1, Duration.ofSeconds(30)))) {
      kms.faults().dropAnswers("Sign", 1);
      signer.sign(TestKms.DIGEST);
      assertThat(kms.signingLog()).hasSize(2);
    }
  }

  private static Eip1559Transaction transaction() {
    return new Eip1559Transaction(
        new ChainId(31337),
        0,
        Wei.gwei(1),
        Wei.gwei(2),
        21000,
        Address.parse("0x" + "35".repeat(20)),
        Wei.of(1),
        Bytes.EMPTY);
  }
}

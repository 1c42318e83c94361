package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.types.Address;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;

/** A key that was named by an alias, which anybody with the permission can point elsewhere. */
class AliasIT {

  private static final KmsKeyId ALIAS = new KmsKeyId("alias/gateway");

  private final TestKms kms = new TestKms();
  private final Witness witness = new Witness();
  private final KeyMetadata first = kms.createKey();

  @BeforeEach
  void name() {
    kms.administrator().createAlias(r -> r.aliasName(ALIAS.value()).targetKeyId(first.keyId()));
  }

  @AfterEach
  void stop() {
    kms.close();
  }

  @Test
  void isHealthyWhereItNamesTheKey() {
    try (KmsSigner signer = connect()) {
      assertThat(signer.healthCheck().healthy()).isTrue();
      assertThat(witness.checks).contains("alias: ok");
    }
  }

  @Test
  void isReportedWhenItWasPointedElsewhereWhileTheOldKeySigns() {
    try (KmsSigner signer = connect()) {
      pointAt(kms.createKey());
      KmsHealth health = signer.healthCheck();
      KmsCheck alias = health.checks().getLast();
      assertThat(alias.name()).isEqualTo("alias");
      assertThat(alias.code()).contains("alias_moved");
      assertThat(alias.cause().orElseThrow())
          .contains("alias/gateway", signer.address().toString())
          .doesNotContain("arn:");
      assertThat(alias.remedy().orElseThrow()).contains("update-alias");
      assertThat(health.checks()).filteredOn(KmsCheck::ok).hasSize(3);
      assertThat(witness.checks).contains("alias: alias_moved");
      assertThat(signer.sign(TestKms.DIGEST)).isNotNull();
      assertThat(kms.signingLog()).last().asString().contains(first.arn());
    }
  }

  @Test
  void isReportedAlsoWhereItNamesAKeyThatCannotSign() {
    try (KmsSigner signer = connect()) {
      pointAt(kms.createKey(KeySpec.ECC_NIST_P256));
      assertThat(signer.healthCheck().checks().getLast().code()).contains("alias_moved");
      assertThat(signer.sign(TestKms.DIGEST)).isNotNull();
    }
  }

  @Test
  void isReportedWhenItWasDeleted() {
    try (KmsSigner signer = connect()) {
      kms.administrator().deleteAlias(r -> r.aliasName(ALIAS.value()));
      assertThat(signer.healthCheck().checks().getLast().code()).contains("key_not_found");
      assertThat(signer.sign(TestKms.DIGEST)).isNotNull();
    }
  }

  @Test
  void isRefusedAtTheStartWhereItNamesTheKeyOfAnotherAddress() {
    Address before = address();
    pointAt(kms.createKey());
    assertThatExceptionOfType(SigningException.AddressMismatch.class)
        .isThrownBy(() -> KmsSigner.of(ALIAS, kms.settings()).expecting(before).connect())
        .withMessageContaining(before.toString());
    pointAt(first);
    KmsSigner.of(ALIAS, kms.settings()).expecting(before).connect().close();
  }

  private Address address() {
    try (KmsSigner signer = connect()) {
      return signer.address();
    }
  }

  private void pointAt(KeyMetadata key) {
    kms.administrator().updateAlias(r -> r.aliasName(ALIAS.value()).targetKeyId(key.keyId()));
  }

  private KmsSigner connect() {
    return KmsSigner.of(ALIAS, kms.settings()).observer(witness).connect();
  }
}

package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.kms.model.InvalidAliasNameException;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.LimitExceededException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class AliasesIT {

  private static final String ALIAS = "alias/wallet";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T12:00:00Z"));
  private LocalKms kms;
  private KmsClient client;
  private Keys keys;

  @BeforeEach
  void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory(), clock);
    client = Clients.withoutRetries(kms);
    keys = new Keys(client);
  }

  @AfterEach
  void stop() {
    client.close();
    kms.close();
  }

  @Test
  void anAliasIsListedWithItsKeyAndDates() {
    String first = keys.wallet();
    String second = keys.wallet();
    create(ALIAS, first);
    clock.advance(Duration.ofMinutes(1));
    update(ALIAS, second);

    assertThat(client.listAliases().aliases())
        .singleElement()
        .satisfies(alias -> {
          assertThat(alias.aliasName()).isEqualTo(ALIAS);
          assertThat(alias.aliasArn()).isEqualTo("arn:aws:kms:us-east-1:123456789012:alias/wallet");
          assertThat(alias.targetKeyId()).isEqualTo(second);
          assertThat(alias.creationDate()).isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
          assertThat(alias.lastUpdatedDate()).isEqualTo(Instant.parse("2026-11-24T12:01:00Z"));
        });
  }

  @Test
  void theAliasesOfOneKeyAreListedAlone() {
    String first = keys.wallet();
    create("alias/a", first);
    create("alias/b", keys.wallet());

    assertThat(client.listAliases(request -> request.keyId(first)).aliases())
        .extracting(alias -> alias.aliasName())
        .containsExactly("alias/a");
  }

  @Test
  void anAliasThatExistsIsNotCreatedAgain() {
    String key = keys.wallet();
    create(ALIAS, key);

    assertThatThrownBy(() -> create(ALIAS, key)).isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void anAliasThatDoesNotExistIsNeitherUpdatedNorDeleted() {
    String key = keys.wallet();

    assertThatThrownBy(() -> update(ALIAS, key)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> delete(ALIAS)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aDeletedAliasLeavesTheKey() {
    String key = keys.wallet();
    create(ALIAS, key);
    delete(ALIAS);

    assertThat(client.listAliases().aliases()).isEmpty();
    assertThat(client.listKeys().keys()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alias/aws/kms", "wallet", "alias/", "alias/a b", "alias/a:b"})
  void aNameThatIsReservedOrMalformedIsRefused(String name) {
    String key = keys.wallet();

    assertThatThrownBy(() -> create(name, key)).isInstanceOf(InvalidAliasNameException.class);
  }

  @Test
  void anAliasMovesToAKeyOnAnotherCurve() {
    create(ALIAS, keys.wallet());
    String other = keys.create(KeySpec.ECC_NIST_P256, KeyUsageType.SIGN_VERIFY);
    update(ALIAS, other);

    assertThat(client.describeKey(request -> request.keyId(ALIAS)).keyMetadata().keyId())
        .isEqualTo(other);
  }

  @Test
  void anAliasDoesNotMoveToAKeyOfAnotherTypeOrUsage() {
    create(ALIAS, keys.wallet());
    String rsa = keys.create(KeySpec.RSA_2048, KeyUsageType.ENCRYPT_DECRYPT);
    String symmetric = keys.create(KeySpec.SYMMETRIC_DEFAULT, KeyUsageType.ENCRYPT_DECRYPT);

    assertThatThrownBy(() -> update(ALIAS, rsa)).isInstanceOf(KmsInvalidStateException.class);
    assertThatThrownBy(() -> update(ALIAS, symmetric)).isInstanceOf(KmsInvalidStateException.class);
  }

  @Test
  void aKeyHasAtMost50Aliases() {
    String key = keys.wallet();
    for (int i = 0; i < 50; i++) {
      create("alias/" + i, key);
    }

    assertThatThrownBy(() -> create(ALIAS, key)).isInstanceOf(LimitExceededException.class);
  }

  private void create(String name, String key) {
    client.createAlias(request -> request.aliasName(name).targetKeyId(key));
  }

  private void update(String name, String key) {
    client.updateAlias(request -> request.aliasName(name).targetKeyId(key));
  }

  private void delete(String name) {
    client.deleteAlias(request -> request.aliasName(name));
  }
}

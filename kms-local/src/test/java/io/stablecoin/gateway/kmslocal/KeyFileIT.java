package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.kmslocal.errors.LocalKmsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GrantListEntry;
import software.amazon.awssdk.services.kms.model.GrantOperation;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

class KeyFileIT {

  @TempDir private Path folder;

  @Test
  void keysAndAliasesSurviveARestart() {
    KeyMetadata before;
    SdkBytes publicKey;
    try (LocalKms kms = start();
        KmsClient client = Clients.withoutRetries(kms)) {
      before = fill(client);
      publicKey = publicKey(client);
    }

    try (LocalKms kms = start();
        KmsClient client = Clients.withoutRetries(kms)) {
      KeyMetadata after = client.describeKey(key -> key.keyId("alias/wallet")).keyMetadata();
      assertThat(after).isEqualTo(before);
      assertThat(publicKey(client)).isEqualTo(publicKey);
      assertThat(client.listResourceTags(key -> key.keyId(after.keyId())).tags())
          .singleElement()
          .satisfies(tag -> assertThat(tag.tagValue()).isEqualTo("staging"));
    }
  }

  @Test
  void everyKindOfKeyInEveryStateSurvivesARestart() {
    String scheduled;
    try (LocalKms kms = start();
        KmsClient client = Clients.withoutRetries(kms)) {
      Keys keys = new Keys(client);
      keys.create(KeySpec.ECC_NIST_P256, KeyUsageType.SIGN_VERIFY);
      keys.create(KeySpec.RSA_2048, KeyUsageType.SIGN_VERIFY);
      keys.create(KeySpec.SYMMETRIC_DEFAULT, KeyUsageType.ENCRYPT_DECRYPT);
      scheduled = keys.wallet();
      client.scheduleKeyDeletion(key -> key.keyId(scheduled).pendingWindowInDays(7));
    }

    try (LocalKms kms = start();
        KmsClient client = Clients.withoutRetries(kms)) {
      assertThat(client.listKeys().keys()).hasSize(4);
      assertThat(client.describeKey(key -> key.keyId(scheduled)).keyMetadata().keyStateAsString())
          .isEqualTo("PendingDeletion");
    }
  }

  @Test
  void grantsAndReplicasSurviveARestart() {
    KeyMetadata primary;
    GrantListEntry grant;
    try (LocalKms kms = start();
        KmsClient client = Clients.withoutRetries(kms)) {
      primary =
          client
              .createKey(request ->
                  request
                      .keySpec(KeySpec.ECC_SECG_P256_K1)
                      .keyUsage(KeyUsageType.SIGN_VERIFY)
                      .multiRegion(true))
              .keyMetadata();
      client.createGrant(request ->
          request
              .keyId(primary.keyId())
              .granteePrincipal("arn:aws:iam::123456789012:role/auditor")
              .operations(GrantOperation.VERIFY));
      grant = client.listGrants(request -> request.keyId(primary.keyId())).grants().getFirst();
      client.replicateKey(request -> request.keyId(primary.keyId()).replicaRegion("eu-west-1"));
    }

    try (LocalKms kms = start();
        KmsClient client = Clients.withoutRetries(kms);
        KmsClient ireland = Clients.inRegion(kms, "eu-west-1")) {
      assertThat(client.listGrants(request -> request.keyId(primary.keyId())).grants())
          .containsExactly(grant);
      assertThat(ireland.listGrants(request -> request.keyId(primary.keyId())).grants()).isEmpty();
      assertThat(
              ireland
                  .describeKey(request -> request.keyId(primary.keyId()))
                  .keyMetadata()
                  .multiRegionConfiguration()
                  .multiRegionKeyTypeAsString())
          .isEqualTo("REPLICA");
    }
  }

  @Test
  void aFileFromBeforeThereWereGrantsStillLoads() throws IOException {
    start().close();
    try (InputStream old = KeyFileIT.class.getResourceAsStream("/keys-version-1.json")) {
      Files.write(file(), Objects.requireNonNull(old).readAllBytes());
    }

    try (LocalKms kms = start();
        KmsClient client = Clients.withoutRetries(kms)) {
      String key = client.listKeys().keys().getFirst().keyId();
      assertThat(key).isEqualTo("mrk-332806caa28f4036ba365df4c9c2abc1");
      assertThat(client.getPublicKey(request -> request.keyId(key)).publicKey().asByteArray())
          .hasSize(88);
      client.createAlias(alias -> alias.aliasName("alias/new").targetKeyId(key));
      client.replicateKey(request -> request.keyId(key).replicaRegion("eu-west-1"));
    }
    start().close();
  }

  @Test
  void onlyTheOwnerCanReadTheFile() throws IOException {
    try (LocalKms kms = start();
        KmsClient client = Clients.withoutRetries(kms)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
          .isEqualTo("rw-------");
      fill(client);
    }

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
  void aFileWithWiderPermissionsIsRefused(String permissions) throws IOException {
    start().close();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));

    assertRefused("key_file_readable_by_others").hasMessageContaining("chmod 600");
  }

  @Test
  void aFileThatIsNoJsonIsRefused() throws IOException {
    start().close();
    Files.writeString(file(), "{\"version\":2,\"keys\":[{\"sec");

    assertRefused("key_file_corrupt");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    start().close();
    Files.writeString(file(), "");

    assertRefused("key_file_corrupt");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"version\" : 2', '\"version\" : 3'",
    "'\"description\" : \"hot wallet\",', ''",
    "'\"secret\" : \"0x30', '\"secret\" : \"0x31'",
    "'\"secret\" : \"0x30', '\"secret\" : \"30'",
    "'\"target\" : \"', '\"target\" : \"x'",
    "'\"ECC_SECG_P256K1\"', '\"ECC\"'",
    "'\"ECC_SECG_P256K1\"', '\"ECC_NIST_P256\"'"
  })
  void aFileThatDoesNotFitTogetherIsRefused(String part, String damaged) throws IOException {
    try (LocalKms kms = start();
        KmsClient client = Clients.withoutRetries(kms)) {
      fill(client);
    }
    String content = Files.readString(file());
    assertThat(content).contains(part);
    Files.writeString(file(), content.replace(part, damaged));

    assertRefused("key_file_corrupt").hasMessageContaining("is damaged");
  }

  @Test
  void aSecondEndpointOnTheSameFileIsRefused() {
    LocalKms first = start();
    try (first) {
      assertRefused("key_file_in_use");
    }
    start().close();
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Path plainFile = Files.createFile(folder.resolve("plain"));

    assertThatThrownBy(() -> LocalKms.start(settings(plainFile.resolve("keys.json"))))
        .isInstanceOfSatisfying(
            LocalKmsException.class, e -> assertThat(e.code()).isEqualTo("key_file_unusable"));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String code) {
    return assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(LocalKmsException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static KeyMetadata fill(KmsClient client) {
    KeyMetadata key =
        client
            .createKey(request ->
                request
                    .keySpec(KeySpec.ECC_SECG_P256_K1)
                    .keyUsage(KeyUsageType.SIGN_VERIFY)
                    .description("hot wallet")
                    .tags(Keys.tag("Environment", "staging")))
            .keyMetadata();
    client.createAlias(alias -> alias.aliasName("alias/wallet").targetKeyId(key.keyId()));
    return key;
  }

  private static SdkBytes publicKey(KmsClient client) {
    return client.getPublicKey(key -> key.keyId("alias/wallet")).publicKey();
  }

  private LocalKms start() {
    return LocalKms.start(settings(file()));
  }

  private Path file() {
    return folder.resolve("kms").resolve("keys.json");
  }

  private static LocalKmsSettings settings(Path file) {
    LocalKmsSettings inMemory = LocalKmsSettings.inMemory();
    return new LocalKmsSettings(
        inMemory.port(),
        Optional.of(file),
        inMemory.region(),
        inMemory.accountId(),
        inMemory.signingLog());
  }
}

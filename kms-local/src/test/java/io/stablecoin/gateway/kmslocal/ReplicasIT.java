package io.stablecoin.gateway.kmslocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stablecoin.gateway.kmslocal.principals.Principal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.MultiRegionKey;
import software.amazon.awssdk.services.kms.model.MultiRegionKeyType;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.ReplicateKeyResponse;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;

class ReplicasIT {

  private LocalKms kms;
  private KmsClient virginia;
  private KmsClient ireland;
  private KeyMetadata primary;

  @BeforeEach
  void start() {
    kms = LocalKms.start(LocalKmsSettings.inMemory());
    virginia = Clients.inRegion(kms, "us-east-1");
    ireland = Clients.inRegion(kms, "eu-west-1");
    primary =
        virginia
            .createKey(key ->
                key.keySpec(KeySpec.ECC_SECG_P256_K1)
                    .keyUsage(KeyUsageType.SIGN_VERIFY)
                    .description("hot wallet")
                    .multiRegion(true)
                    .tags(Keys.tag("Environment", "production")))
            .keyMetadata();
  }

  @AfterEach
  void stop() {
    virginia.close();
    ireland.close();
    kms.close();
  }

  @Test
  void aReplicaHasTheSameIdAndMaterialAndAllElseOfItsOwn() {
    KeyMetadata replica = replicateTo("eu-west-1").replicaKeyMetadata();

    assertThat(replica.keyId()).isEqualTo(primary.keyId());
    assertThat(replica.arn())
        .isEqualTo("arn:aws:kms:eu-west-1:123456789012:key/" + primary.keyId());
    assertThat(publicKey(ireland)).isEqualTo(publicKey(virginia));
    assertThat(replica.keySpec()).isEqualTo(KeySpec.ECC_SECG_P256_K1);
    assertThat(replica.description()).isEmpty();
    assertThat(ireland.listResourceTags(key -> key.keyId(replica.keyId())).tags()).isEmpty();
    virginia.createAlias(alias -> alias.aliasName("alias/wallet").targetKeyId(primary.keyId()));
    assertThat(ireland.listAliases().aliases()).isEmpty();
    virginia.disableKey(key -> key.keyId(primary.keyId()));
    ireland.sign(digest());
  }

  @Test
  void oneSignsAndTheOtherVerifies() {
    replicateTo("eu-west-1");

    SdkBytes signature = ireland.sign(digest()).signature();

    assertThat(
            virginia
                .verify(request ->
                    request
                        .keyId(primary.arn())
                        .message(SdkBytes.fromByteArray(new byte[32]))
                        .messageType(MessageType.DIGEST)
                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
                        .signature(signature))
                .signatureValid())
        .isTrue();
  }

  @Test
  void allRelatedKeysAreShownByEach() {
    replicateTo("eu-west-1");
    replicateTo("ap-southeast-2");

    for (KmsClient client : List.of(virginia, ireland)) {
      KeyMetadata shown = client.describeKey(key -> key.keyId(primary.keyId())).keyMetadata();
      assertThat(shown.multiRegionConfiguration().primaryKey().arn()).isEqualTo(primary.arn());
      assertThat(shown.multiRegionConfiguration().replicaKeys())
          .extracting(MultiRegionKey::region)
          .containsExactly("ap-southeast-2", "eu-west-1");
    }
    assertThat(typeIn(virginia)).isEqualTo(MultiRegionKeyType.PRIMARY);
    assertThat(typeIn(ireland)).isEqualTo(MultiRegionKeyType.REPLICA);
  }

  @Test
  void whatTheReplicaShallHaveIsGivenBack() {
    ReplicateKeyResponse answer =
        virginia.replicateKey(key ->
            key.keyId(primary.keyId())
                .replicaRegion("eu-west-1")
                .description("standby")
                .tags(Keys.tag("Environment", "standby")));

    assertThat(answer.replicaKeyMetadata().description()).isEqualTo("standby");
    assertThat(answer.replicaTags()).containsExactly(Keys.tag("Environment", "standby"));
    assertThat(answer.replicaPolicy())
        .isEqualTo(ireland.getKeyPolicy(key -> key.keyId(primary.keyId())).policy());
  }

  @Test
  void onlyAPrimaryMultiRegionKeyCanBeReplicated() {
    String single = new Keys(virginia).wallet();
    replicateTo("eu-west-1");

    assertThatThrownBy(
            () -> virginia.replicateKey(key -> key.keyId(single).replicaRegion("eu-west-1")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() ->
            ireland.replicateKey(key -> key.keyId(primary.keyId()).replicaRegion("ap-southeast-2")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aRegionHasOneOfTheRelatedKeysAtMost() {
    replicateTo("eu-west-1");

    assertThatThrownBy(() -> replicateTo("eu-west-1")).isInstanceOf(AlreadyExistsException.class);
    assertThatThrownBy(() -> replicateTo("us-east-1")).isInstanceOf(AlreadyExistsException.class);
  }

  @Test
  void aDisabledKeyAndARegionThatIsNoneAreRefused() {
    assertThatThrownBy(() -> replicateTo("Ireland"))
        .isInstanceOfSatisfying(
            KmsException.class, e -> assertThat(Keys.code(e)).isEqualTo("ValidationException"));
    virginia.disableKey(key -> key.keyId(primary.keyId()));

    assertThatThrownBy(() -> replicateTo("eu-west-1")).isInstanceOf(DisabledException.class);
  }

  @Test
  void aReplicaIsCreatingFirst() {
    kms.faults().keepCreating(Duration.ofHours(1));

    assertThat(replicateTo("eu-west-1").replicaKeyMetadata().keyStateAsString())
        .isEqualTo("Creating");
    assertThatThrownBy(() -> ireland.sign(digest())).isInstanceOf(KmsInvalidStateException.class);
    virginia.sign(digest());
  }

  @Test
  void aKeyIsNotFoundByTheArnOfAnotherRegion() {
    replicateTo("eu-west-1");

    assertThatThrownBy(() -> ireland.describeKey(key -> key.keyId(primary.arn())))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void thePrimaryKeyCanMove() {
    replicateTo("eu-west-1");

    virginia.updatePrimaryRegion(key -> key.keyId(primary.keyId()).primaryRegion("eu-west-1"));

    assertThat(typeIn(virginia)).isEqualTo(MultiRegionKeyType.REPLICA);
    assertThat(typeIn(ireland)).isEqualTo(MultiRegionKeyType.PRIMARY);
    assertThatThrownBy(() ->
            virginia.updatePrimaryRegion(
                key -> key.keyId(primary.keyId()).primaryRegion("eu-west-1")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() ->
            ireland.updatePrimaryRegion(
                key -> key.keyId(primary.keyId()).primaryRegion("ap-southeast-2")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aPrimaryKeyWithReplicasIsNotDeleted() {
    replicateTo("eu-west-1");

    assertThatThrownBy(() -> virginia.scheduleKeyDeletion(key -> key.keyId(primary.keyId())))
        .isInstanceOf(UnsupportedOperationException.class);
    ireland.scheduleKeyDeletion(key -> key.keyId(primary.keyId()).pendingWindowInDays(7));
  }

  @Test
  void replicatingNeedsPermissionToCreateKeysToo() {
    String replicator =
        """
        {"Version": "2012-10-17", "Statement": {
          "Effect": "Allow", "Action": ["kms:ReplicateKey"%s], "Resource": "*"}}
        """;
    String arn = "arn:aws:iam::123456789012:user/administrator";
    kms.principals().declare("test", Principal.of(arn, replicator.formatted("")));

    assertThatThrownBy(() -> replicateTo("eu-west-1"))
        .hasMessageContaining("not authorized to perform: kms:CreateKey on resource: *");

    kms.principals()
        .declare("test", Principal.of(arn, replicator.formatted(", \"kms:CreateKey\"")));
    replicateTo("eu-west-1");
  }

  private ReplicateKeyResponse replicateTo(String region) {
    return virginia.replicateKey(key -> key.keyId(primary.keyId()).replicaRegion(region));
  }

  private MultiRegionKeyType typeIn(KmsClient client) {
    return client
        .describeKey(key -> key.keyId(primary.keyId()))
        .keyMetadata()
        .multiRegionConfiguration()
        .multiRegionKeyType();
  }

  private SdkBytes publicKey(KmsClient client) {
    return client.getPublicKey(key -> key.keyId(primary.keyId())).publicKey();
  }

  private SignRequest digest() {
    return SignRequest.builder()
        .keyId(primary.keyId())
        .message(SdkBytes.fromByteArray(new byte[32]))
        .messageType(MessageType.DIGEST)
        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)
        .build();
  }
}

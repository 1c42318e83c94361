package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A key as CreateKey and DescribeKey show it. */
final class KeyMetadata {

  private KeyMetadata() {}

  static ObjectNode of(Key key, String accountId, Instant now) {
    ObjectNode metadata =
        Json.object()
            .put("AWSAccountId", accountId)
            .put("KeyId", key.id().name())
            .put("Arn", key.id().arn(accountId))
            .put("CreationDate", Json.timestamp(key.created()))
            .put("Enabled", key.isEnabled(now))
            .put("Description", key.description())
            .put("KeyState", key.state(now).wireName())
            .put("Origin", "AWS_KMS")
            .put("KeyManager", "CUSTOMER")
            .put("MultiRegion", key.id().isMultiRegion());
    addSpec(metadata, key);
    key.deletionDate().ifPresent(date -> metadata.put("DeletionDate", Json.timestamp(date)));
    if (key.id().isMultiRegion()) {
      metadata.set("MultiRegionConfiguration", primary(key, accountId));
    }
    return Json.object().set("KeyMetadata", metadata);
  }

  /** What a key is for; GetPublicKey says it too. */
  static void addSpec(ObjectNode answer, Key key) {
    answer
        .put("KeyUsage", key.usage().name())
        .put("KeySpec", key.spec().name())
        .put("CustomerMasterKeySpec", key.spec().name());
    switch (key.usage()) {
      case SIGN_VERIFY ->
          addAlgorithms(answer, "SigningAlgorithms", key.spec().signingAlgorithms());
      case ENCRYPT_DECRYPT ->
          addAlgorithms(answer, "EncryptionAlgorithms", key.spec().encryptionAlgorithms());
      case GENERATE_VERIFY_MAC ->
          addAlgorithms(answer, "MacAlgorithms", key.spec().macAlgorithms());
    }
  }

  private static void addAlgorithms(ObjectNode answer, String member, List<String> algorithms) {
    answer.set(member, Json.texts(algorithms));
  }

  private static ObjectNode primary(Key key, String accountId) {
    ObjectNode configuration = Json.object().put("MultiRegionKeyType", "PRIMARY");
    configuration
        .putObject("PrimaryKey")
        .put("Arn", key.id().arn(accountId))
        .put("Region", key.id().region());
    configuration.putArray("ReplicaKeys");
    return configuration;
  }
}

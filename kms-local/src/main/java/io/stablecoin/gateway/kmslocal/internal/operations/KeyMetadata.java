package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A key as CreateKey, DescribeKey and ReplicateKey show it. */
final class KeyMetadata {

  private KeyMetadata() {}

  static ObjectNode of(Key key, Vault vault, Call call) {
    String accountId = call.accountId();
    Instant now = call.now();
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
      metadata.set(
          "MultiRegionConfiguration", multiRegion(key, vault.related(key.id()), accountId));
    }
    return metadata;
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

  private static ObjectNode multiRegion(Key key, List<Key> related, String accountId) {
    ObjectNode configuration = Json.object().put("MultiRegionKeyType", multiRegionType(key));
    ArrayNode replicas = Json.array();
    for (Key each : related) {
      ObjectNode place =
          Json.object().put("Arn", each.id().arn(accountId)).put("Region", each.id().region());
      if (each.replica()) {
        replicas.add(place);
      } else {
        configuration.set("PrimaryKey", place);
      }
    }
    configuration.set("ReplicaKeys", replicas);
    return configuration;
  }

  static String multiRegionType(Key key) {
    return key.replica() ? "REPLICA" : "PRIMARY";
  }
}

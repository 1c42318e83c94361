package io.stablecoin.gateway.kmslocal.internal.keys;

import io.stablecoin.gateway.types.InvalidValueException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A vault as JSON. What is incomplete or does not fit together is refused, never repaired. */
final class VaultFormat {

  private static final int VERSION = 2;

  /** What was written before there were grants and replicas. */
  private static final int VERSION_BEFORE_GRANTS = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private record Content(
      int version, List<StoredKey> keys, List<StoredAlias> aliases, List<StoredGrant> grants) {}

  /** Says what is wrong, without a secret. */
  static final class CorruptException extends Exception {

    CorruptException(String message) {
      super(message);
    }
  }

  private VaultFormat() {}

  static byte[] write(Vault vault) {
    return MAPPER.writeValueAsBytes(
        new Content(
            VERSION,
            vault.keys().values().stream().map(StoredKey::of).toList(),
            vault.aliases().values().stream().map(StoredAlias::of).toList(),
            vault.grants().values().stream().map(StoredGrant::of).toList()));
  }

  static Vault read(byte[] json) throws CorruptException {
    Content content = parse(json);
    if (content.version() != VERSION) {
      throw new CorruptException("its format is " + content.version() + ", not " + VERSION);
    }
    Vault vault = Vault.EMPTY;
    for (StoredKey stored : content.keys()) {
      vault = vault.with(intact(stored));
    }
    for (StoredAlias stored : content.aliases()) {
      Alias alias = stored.toAlias();
      if (vault.key(alias.target()).isEmpty()) {
        throw new CorruptException(alias.name().name() + " points to no key");
      }
      vault = vault.with(alias);
    }
    for (StoredGrant stored : content.grants()) {
      Grant grant = stored.toGrant();
      if (vault.key(grant.key()).isEmpty()) {
        throw new CorruptException("a grant is on no key");
      }
      vault = vault.with(grant);
    }
    return vault;
  }

  private static Content parse(byte[] json) throws CorruptException {
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode content) {
        upgrade(content);
        return MAPPER.treeToValue(content, Content.class);
      }
    } catch (JacksonException e) {
      // Jackson's message may quote the file, which holds secrets.
      throw new CorruptException("it is not what the local KMS writes");
    }
    throw new CorruptException("it is not what the local KMS writes");
  }

  private static void upgrade(ObjectNode content) {
    if (content.path("version").asInt(0) == VERSION_BEFORE_GRANTS) {
      content.put("version", VERSION).putArray("grants");
      for (JsonNode key : content.path("keys")) {
        if (key instanceof ObjectNode object) {
          object.put("replica", false);
        }
      }
    }
  }

  private static Key intact(StoredKey stored) throws CorruptException {
    try {
      Key key = stored.toKey();
      if (key.spec().curve().isEmpty()
          || key.spec()
              .curve()
              .get()
              .publicKeyOf(key.material().secret())
              .equals(key.material().publicKey())) {
        return key;
      }
    } catch (InvalidValueException | EllipticCurve.MalformedKeyException e) {
      throw new CorruptException("the key " + stored.name() + " cannot be read");
    }
    throw new CorruptException("the two halves of the key " + stored.name() + " do not fit");
  }
}

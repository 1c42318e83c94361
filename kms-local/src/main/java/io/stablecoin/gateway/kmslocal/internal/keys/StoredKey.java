package io.stablecoin.gateway.kmslocal.internal.keys;

import io.stablecoin.gateway.types.Bytes;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A key as the file has it.
 *
 * @param secret {@code 0x} and hexadecimal digits, as in {@link KeyMaterial}
 * @param publicKey the same
 */
record StoredKey(
    String region,
    String name,
    KeySpec spec,
    KeyUsage usage,
    String description,
    String policy,
    TreeMap<String, String> tags,
    String secret,
    String publicKey,
    Instant created,
    Instant usableFrom,
    boolean enabled,
    Optional<Instant> deletionDate,
    boolean replica) {

  static StoredKey of(Key key) {
    return new StoredKey(
        key.id().region(),
        key.id().name(),
        key.spec(),
        key.usage(),
        key.description(),
        key.policy(),
        new TreeMap<>(key.tags()),
        key.material().secret().toString(),
        key.material().publicKey().toString(),
        key.created(),
        key.usableFrom(),
        key.enabled(),
        key.deletionDate(),
        key.replica());
  }

  Key toKey() {
    return new Key(
        new KeyId(region, name),
        spec,
        usage,
        description,
        policy,
        tags,
        new KeyMaterial(Bytes.fromHex(secret), Bytes.fromHex(publicKey)),
        created,
        usableFrom,
        enabled,
        deletionDate,
        replica);
  }

  /** Says nothing of the secret, so that no log can hold it. */
  @Override
  public String toString() {
    return "StoredKey[" + region + ", " + name + "]";
  }
}

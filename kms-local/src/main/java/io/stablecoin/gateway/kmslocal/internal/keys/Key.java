package io.stablecoin.gateway.kmslocal.internal.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A KMS key at one moment; a change makes another one.
 *
 * @param id where it lives; a multi-Region key has the same name in each Region
 * @param policy the key policy, JSON as it was given
 * @param tags value by tag key
 * @param usableFrom the end of the state Creating
 * @param deletionDate set while the deletion is pending; the key is gone from then on
 * @param replica whether it was made from the primary key of another Region
 */
public record Key(
    KeyId id,
    KeySpec spec,
    KeyUsage usage,
    String description,
    String policy,
    SortedMap<String, String> tags,
    KeyMaterial material,
    Instant created,
    Instant usableFrom,
    boolean enabled,
    Optional<Instant> deletionDate,
    boolean replica) {

  public KeyState state(Instant now) {
    if (now.isBefore(usableFrom)) {
      return KeyState.CREATING;
    }
    if (deletionDate.isPresent()) {
      return KeyState.PENDING_DELETION;
    }
    return enabled ? KeyState.ENABLED : KeyState.DISABLED;
  }

  public boolean isEnabled(Instant now) {
    return state(now) == KeyState.ENABLED;
  }

  boolean isDeleted(Instant now) {
    return deletionDate.isPresent() && !now.isBefore(deletionDate.get());
  }

  public Key withEnabled(boolean nowEnabled) {
    return new Key(
        id,
        spec,
        usage,
        description,
        policy,
        tags,
        material,
        created,
        usableFrom,
        nowEnabled,
        deletionDate,
        replica);
  }

  public Key withPolicy(String newPolicy) {
    return new Key(
        id,
        spec,
        usage,
        description,
        newPolicy,
        tags,
        material,
        created,
        usableFrom,
        enabled,
        deletionDate,
        replica);
  }

  public Key withTags(SortedMap<String, String> newTags) {
    return new Key(
        id,
        spec,
        usage,
        description,
        policy,
        newTags,
        material,
        created,
        usableFrom,
        enabled,
        deletionDate,
        replica);
  }

  /** The key with its deletion planned: it cannot be used from now on. */
  public Key withDeletionAt(Instant date) {
    return new Key(
        id,
        spec,
        usage,
        description,
        policy,
        tags,
        material,
        created,
        usableFrom,
        enabled,
        Optional.of(date),
        replica);
  }

  /** The key with its deletion called off: disabled, whatever it was before. */
  public Key withoutDeletion() {
    return new Key(
        id,
        spec,
        usage,
        description,
        policy,
        tags,
        material,
        created,
        usableFrom,
        false,
        Optional.empty(),
        replica);
  }

  /** The key as the primary one or as a replica, after the two have changed places. */
  public Key withReplica(boolean nowReplica) {
    return new Key(
        id,
        spec,
        usage,
        description,
        policy,
        tags,
        material,
        created,
        usableFrom,
        enabled,
        deletionDate,
        nowReplica);
  }

  /** A replica: the same name, material, spec and usage, and all else of its own. */
  public Key replicaIn(
      String region,
      String ownDescription,
      String ownPolicy,
      SortedMap<String, String> ownTags,
      Instant now,
      Instant ownUsableFrom) {
    return new Key(
        new KeyId(region, id.name()),
        spec,
        usage,
        ownDescription,
        ownPolicy,
        ownTags,
        material,
        now,
        ownUsableFrom,
        true,
        Optional.empty(),
        true);
  }
}

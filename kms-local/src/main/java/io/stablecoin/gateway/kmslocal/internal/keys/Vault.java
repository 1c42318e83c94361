package io.stablecoin.gateway.kmslocal.internal.keys;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All keys, aliases and grants at one moment; a change makes another one. */
public final class Vault {

  public static final Vault EMPTY = new Vault(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  private final SortedMap<KeyId, Key> keys;
  private final SortedMap<AliasName, Alias> aliases;
  private final SortedMap<String, Grant> grants;

  private Vault(
      SortedMap<KeyId, Key> keys,
      SortedMap<AliasName, Alias> aliases,
      SortedMap<String, Grant> grants) {
    this.keys = Collections.unmodifiableSortedMap(keys);
    this.aliases = Collections.unmodifiableSortedMap(aliases);
    this.grants = Collections.unmodifiableSortedMap(grants);
  }

  public SortedMap<KeyId, Key> keys() {
    return keys;
  }

  public SortedMap<AliasName, Alias> aliases() {
    return aliases;
  }

  /** By grant id. */
  public SortedMap<String, Grant> grants() {
    return grants;
  }

  public Optional<Key> key(KeyId id) {
    return Optional.ofNullable(keys.get(id));
  }

  public Optional<Alias> alias(AliasName name) {
    return Optional.ofNullable(aliases.get(name));
  }

  /** In the order of their names. */
  public List<Alias> aliasesOf(KeyId target) {
    return aliases.values().stream().filter(alias -> alias.target().equals(target)).toList();
  }

  /** The keys with this name in every Region, which are one key for a multi-Region key. */
  public List<Key> related(KeyId id) {
    return keys.values().stream().filter(key -> key.id().name().equals(id.name())).toList();
  }

  public Optional<Grant> grant(String id) {
    return Optional.ofNullable(grants.get(id));
  }

  /** In the order of their ids. */
  public List<Grant> grantsOf(KeyId key) {
    return grants.values().stream().filter(grant -> grant.key().equals(key)).toList();
  }

  /** With this key, in the place of an older state of it. */
  public Vault with(Key key) {
    SortedMap<KeyId, Key> changed = new TreeMap<>(keys);
    changed.put(key.id(), key);
    return new Vault(changed, aliases, grants);
  }

  /** With this alias, in the place of one of the same name. */
  public Vault with(Alias alias) {
    SortedMap<AliasName, Alias> changed = new TreeMap<>(aliases);
    changed.put(alias.name(), alias);
    return new Vault(keys, changed, grants);
  }

  public Vault without(AliasName name) {
    SortedMap<AliasName, Alias> changed = new TreeMap<>(aliases);
    changed.remove(name);
    return new Vault(keys, changed, grants);
  }

  public Vault with(Grant grant) {
    SortedMap<String, Grant> changed = new TreeMap<>(grants);
    changed.put(grant.id(), grant);
    return new Vault(keys, aliases, changed);
  }

  public Vault without(Grant grant) {
    SortedMap<String, Grant> changed = new TreeMap<>(grants);
    changed.remove(grant.id());
    return new Vault(keys, aliases, changed);
  }

  /** Without the keys whose waiting period has ended, and what belonged to such keys. */
  public Vault at(Instant now) {
    if (keys.values().stream().noneMatch(key -> key.isDeleted(now))) {
      return this;
    }
    SortedMap<KeyId, Key> kept = new TreeMap<>(keys);
    kept.values().removeIf(key -> key.isDeleted(now));
    SortedMap<AliasName, Alias> keptAliases = new TreeMap<>(aliases);
    keptAliases.values().removeIf(alias -> !kept.containsKey(alias.target()));
    SortedMap<String, Grant> keptGrants = new TreeMap<>(grants);
    keptGrants.values().removeIf(grant -> !kept.containsKey(grant.key()));
    return new Vault(kept, keptAliases, keptGrants);
  }
}

package io.stablecoin.gateway.kmslocal.internal.keys;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All keys and aliases at one moment; a change makes another one. */
public final class Vault {

  public static final Vault EMPTY = new Vault(new TreeMap<>(), new TreeMap<>());

  private final SortedMap<KeyId, Key> keys;
  private final SortedMap<AliasName, Alias> aliases;

  private Vault(SortedMap<KeyId, Key> keys, SortedMap<AliasName, Alias> aliases) {
    this.keys = Collections.unmodifiableSortedMap(keys);
    this.aliases = Collections.unmodifiableSortedMap(aliases);
  }

  public SortedMap<KeyId, Key> keys() {
    return keys;
  }

  public SortedMap<AliasName, Alias> aliases() {
    return aliases;
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

  /** With this key, in the place of an older state of it. */
  public Vault with(Key key) {
    SortedMap<KeyId, Key> changed = new TreeMap<>(keys);
    changed.put(key.id(), key);
    return new Vault(changed, aliases);
  }

  /** With this alias, in the place of one of the same name. */
  public Vault with(Alias alias) {
    SortedMap<AliasName, Alias> changed = new TreeMap<>(aliases);
    changed.put(alias.name(), alias);
    return new Vault(keys, changed);
  }

  public Vault without(AliasName name) {
    SortedMap<AliasName, Alias> changed = new TreeMap<>(aliases);
    changed.remove(name);
    return new Vault(keys, changed);
  }

  /** Without the keys whose waiting period has ended, and without the aliases of such keys. */
  public Vault at(Instant now) {
    if (keys.values().stream().noneMatch(key -> key.isDeleted(now))) {
      return this;
    }
    SortedMap<KeyId, Key> kept = new TreeMap<>(keys);
    kept.values().removeIf(key -> key.isDeleted(now));
    SortedMap<AliasName, Alias> keptAliases = new TreeMap<>(aliases);
    keptAliases.values().removeIf(alias -> !kept.containsKey(alias.target()));
    return new Vault(kept, keptAliases);
  }
}

package io.stablecoin.gateway.kmslocal.internal.keys;

import java.time.Instant;

/** An alias as the file has it; its target is a key of the same Region. */
record StoredAlias(String region, String name, String target, Instant created, Instant updated) {

  static StoredAlias of(Alias alias) {
    return new StoredAlias(
        alias.name().region(),
        alias.name().name(),
        alias.target().name(),
        alias.created(),
        alias.updated());
  }

  Alias toAlias() {
    return new Alias(new AliasName(region, name), new KeyId(region, target), created, updated);
  }
}

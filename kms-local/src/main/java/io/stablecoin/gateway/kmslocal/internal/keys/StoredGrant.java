package io.stablecoin.gateway.kmslocal.internal.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;

/** A grant as the file has it. */
record StoredGrant(
    String id,
    String region,
    String key,
    Optional<String> name,
    String grantee,
    Optional<String> retiring,
    TreeSet<String> operations,
    Instant created) {

  static StoredGrant of(Grant grant) {
    return new StoredGrant(
        grant.id(),
        grant.key().region(),
        grant.key().name(),
        grant.name(),
        grant.grantee(),
        grant.retiring(),
        new TreeSet<>(grant.operations()),
        grant.created());
  }

  Grant toGrant() {
    return new Grant(id, new KeyId(region, key), name, grantee, retiring, operations, created);
  }
}

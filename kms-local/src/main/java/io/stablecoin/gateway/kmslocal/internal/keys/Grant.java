package io.stablecoin.gateway.kmslocal.internal.keys;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A permission to use one key, kept beside its key policy.
 *
 * @param id 64 hexadecimal digits
 * @param grantee the ARN of who may use the key
 * @param retiring the ARN of who may end the grant
 * @param operations by their names: {@code Sign}
 */
public record Grant(
    String id,
    KeyId key,
    Optional<String> name,
    String grantee,
    Optional<String> retiring,
    SortedSet<String> operations,
    Instant created) {

  public Grant {
    operations = Collections.unmodifiableSortedSet(new TreeSet<>(operations));
  }

  /** Whether a request for the other would only repeat this one: it has the same name and terms. */
  public boolean isRepeatedBy(Grant other) {
    return name.isPresent()
        && key.equals(other.key)
        && name.equals(other.name)
        && grantee.equals(other.grantee)
        && retiring.equals(other.retiring)
        && operations.equals(other.operations);
  }
}

package io.stablecoin.gateway.kmslocal.internal.keys;

import java.time.Instant;

/** A name that points to a key of its own Region. */
public record Alias(AliasName name, KeyId target, Instant created, Instant updated) {

  public Alias pointedTo(KeyId newTarget, Instant now) {
    return new Alias(name, newTarget, created, now);
  }
}

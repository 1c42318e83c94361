package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.kmslocal.principals.Principal;
import java.time.Instant;
import java.util.Optional;

/**
 * One request to an operation.
 *
 * @param region where the request is addressed to: the Region in its credential scope
 * @param principal who asks; empty for one who may do everything
 */
public record Call(
    Input input, String region, String accountId, Optional<Principal> principal, Instant now) {

  /** Finds what the request names. */
  Lookup in(Vault vault) {
    return new Lookup(vault, region, accountId);
  }
}

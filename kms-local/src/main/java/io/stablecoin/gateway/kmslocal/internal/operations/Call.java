package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.time.Instant;

/**
 * One request to an operation.
 *
 * @param region where the request is addressed to: the Region in its credential scope
 */
public record Call(Input input, String region, String accountId, Instant now) {

  /** Finds what the request names. */
  Lookup in(Vault vault) {
    return new Lookup(vault, region, accountId);
  }
}

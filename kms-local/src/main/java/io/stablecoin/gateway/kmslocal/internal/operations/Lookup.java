package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.errors.KmsFailure;
import io.stablecoin.gateway.kmslocal.internal.keys.Alias;
import io.stablecoin.gateway.kmslocal.internal.keys.AliasName;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyId;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;

/** Finds keys and aliases by what a request calls them, in the Region and account it goes to. */
record Lookup(Vault vault, String region, String accountId) {

  /** A key by its id or ARN only, as most operations want it. */
  Key byId(String keyId) {
    return switch (KeyAddress.parse(keyId, region, accountId)) {
      case KeyAddress.OfKey(KeyId id) -> key(id);
      case KeyAddress.OfAlias alias ->
          throw KmsError.NOT_FOUND.because(
              "Invalid keyId '" + keyId + "': this operation takes a key id or a key ARN");
    };
  }

  /** A key by id, ARN, alias or alias ARN, as the operations on its use want it. */
  Key byIdOrAlias(String keyId) {
    return switch (KeyAddress.parse(keyId, region, accountId)) {
      case KeyAddress.OfKey(KeyId id) -> key(id);
      case KeyAddress.OfAlias(AliasName name) -> key(alias(name).target());
    };
  }

  Alias alias(AliasName name) {
    return vault
        .alias(name)
        .orElseThrow(
            () -> KmsError.NOT_FOUND.because("Alias " + name.arn(accountId) + " is not found."));
  }

  private Key key(KeyId id) {
    return vault.key(id).orElseThrow(() -> missing(id));
  }

  private KmsFailure missing(KeyId id) {
    return KmsError.NOT_FOUND.because("Key '" + id.arn(accountId) + "' does not exist");
  }
}

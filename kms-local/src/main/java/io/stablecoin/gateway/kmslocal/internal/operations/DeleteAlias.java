package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.AliasName;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import tools.jackson.databind.node.ObjectNode;

/** Takes a name away; the key stays. */
record DeleteAlias(KeyStore keys) implements Operation {

  @Override
  public ObjectNode answer(Call call) {
    AliasName name = AliasNames.of(call);
    keys.change(vault -> vault.without(call.in(vault).alias(name).name()));
    return Json.object();
  }
}

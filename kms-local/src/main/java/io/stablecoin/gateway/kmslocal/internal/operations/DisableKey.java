package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import tools.jackson.databind.node.ObjectNode;

/** Makes a key unusable until it is enabled again. */
record DisableKey(KeyStore keys) implements Operation {

  @Override
  public ObjectNode answer(Call call) {
    keys.change(vault -> {
      Key key = call.in(vault).byId(call.input().text("KeyId"));
      States.requireChangeable(key, call);
      return vault.with(key.withEnabled(false));
    });
    return Json.object();
  }
}

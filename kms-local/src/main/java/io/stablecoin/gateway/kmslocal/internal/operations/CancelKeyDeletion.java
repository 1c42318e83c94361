package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import tools.jackson.databind.node.ObjectNode;

/** Calls the deletion of a key off; the key is then disabled. */
record CancelKeyDeletion(KeyStore keys) implements Operation {

  @Override
  public ObjectNode answer(Call call) {
    keys.change(vault -> {
      Key key = call.in(vault).byId(call.input().text("KeyId"));
      States.requirePendingDeletion(key, call);
      return vault.with(key.withoutDeletion());
    });
    Key key = call.in(keys.read()).byId(call.input().text("KeyId"));
    return Json.object().put("KeyId", key.id().arn(call.accountId()));
  }
}

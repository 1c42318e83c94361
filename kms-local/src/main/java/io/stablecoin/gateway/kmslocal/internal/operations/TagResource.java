package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.policies.RequestContext;
import tools.jackson.databind.node.ObjectNode;

/** Adds tags to a key, in the place of those with the same tag key. */
record TagResource(KeyStore keys) implements Operation {

  @Override
  public RequestContext conditions(Call call) {
    return Tags.conditions(call.input());
  }

  @Override
  public ObjectNode answer(Call call) {
    keys.change(vault -> {
      Key key = call.in(vault).byId(call.input().text("KeyId"));
      States.requireChangeable(key, call);
      return vault.with(key.withTags(Tags.merge(key.tags(), Tags.of(call.input()))));
    });
    return Json.object();
  }
}

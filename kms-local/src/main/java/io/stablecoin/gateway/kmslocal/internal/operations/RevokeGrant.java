package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.policies.RequestContext;
import tools.jackson.databind.node.ObjectNode;

/** Ends a grant, for who administers the key. */
record RevokeGrant(KeyStore keys) implements Operation {

  @Override
  public RequestContext conditions(Call call) {
    return GrantRequest.CONDITIONS;
  }

  @Override
  public ObjectNode answer(Call call) {
    keys.change(vault -> {
      Grant grant = grant(vault, call);
      DryRun.endHere(call);
      return vault.without(grant);
    });
    return Json.object();
  }

  private static Grant grant(Vault vault, Call call) {
    return Grants.find(
        call.input().text("GrantId"), call.in(vault).byId(call.input().text("KeyId")).id(), vault);
  }
}

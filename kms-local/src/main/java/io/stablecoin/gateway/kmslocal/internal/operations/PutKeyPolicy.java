package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.policies.RequestContext;
import tools.jackson.databind.node.ObjectNode;

/** Puts a policy in the place of the one that a key has. */
record PutKeyPolicy(KeyStore keys) implements Operation {

  @Override
  public RequestContext conditions(Call call) {
    return Lockout.conditions(call);
  }

  @Override
  public ObjectNode answer(Call call) {
    if (!call.input().optionalText("PolicyName").orElse(KeyPolicy.NAME).equals(KeyPolicy.NAME)) {
      throw KmsError.VALIDATION.because("The only valid PolicyName is " + KeyPolicy.NAME);
    }
    String policy = KeyPolicy.requireWellFormed(call.input().text("Policy"));
    keys.change(vault -> {
      Key key = call.in(vault).byId(call.input().text("KeyId"));
      Key changed = key.withPolicy(policy);
      Lockout.check(changed, vault, call);
      return vault.with(changed);
    });
    return Json.object();
  }
}

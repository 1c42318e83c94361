package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import tools.jackson.databind.node.ObjectNode;

/** Gives the policy of a key. */
record GetKeyPolicy(KeyStore keys) implements Operation {

  @Override
  public ObjectNode answer(Call call) {
    Key key = call.in(keys.read()).byId(call.input().text("KeyId"));
    if (!call.input().optionalText("PolicyName").orElse(KeyPolicy.NAME).equals(KeyPolicy.NAME)) {
      throw KmsError.NOT_FOUND.because("No such policy exists");
    }
    return Json.object().put("Policy", key.policy()).put("PolicyName", KeyPolicy.NAME);
  }
}

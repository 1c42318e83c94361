package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a key is and in which state. */
record DescribeKey(KeyStore keys, FaultPlan faults) implements Operation {

  @Override
  public ObjectNode answer(Call call) {
    Vault vault = keys.read();
    Key key = call.in(vault).byIdOrAlias(call.input().text("KeyId"));
    ObjectNode metadata = KeyMetadata.of(key, vault, call);
    faults.heldState().ifPresent(state -> metadata.put("KeyState", state).put("Enabled", false));
    return Json.object().set("KeyMetadata", metadata);
  }
}

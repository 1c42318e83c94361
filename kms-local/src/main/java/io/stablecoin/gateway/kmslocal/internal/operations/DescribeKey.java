package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.faults.FaultPlan;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a key is and in which state. */
record DescribeKey(KeyStore keys, FaultPlan faults) implements Operation {

  @Override
  public ObjectNode answer(Call call) {
    Key key = call.in(keys.read()).byIdOrAlias(call.input().text("KeyId"));
    ObjectNode answer = KeyMetadata.of(key, call.accountId(), call.now());
    faults.heldState().ifPresent(state -> hold(answer, state));
    return answer;
  }

  private static void hold(ObjectNode answer, String state) {
    answer.withObjectProperty("KeyMetadata").put("KeyState", state).put("Enabled", false);
  }
}

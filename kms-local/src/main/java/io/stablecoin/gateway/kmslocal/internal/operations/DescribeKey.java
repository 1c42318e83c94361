package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a key is and in which state. */
record DescribeKey(KeyStore keys) implements Operation {

  @Override
  public ObjectNode answer(Call call) {
    Key key = call.in(keys.read()).byIdOrAlias(call.input().text("KeyId"));
    return KeyMetadata.of(key, call.accountId(), call.now());
  }
}

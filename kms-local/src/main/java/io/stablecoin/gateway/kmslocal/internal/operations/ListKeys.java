package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Lists the keys of a Region. */
record ListKeys(KeyStore keys) implements Operation {

  private static final Page PAGE = new Page("Keys", 1000, 100);

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    return List.of(new Permission.InAccount(name()));
  }

  @Override
  public ObjectNode answer(Call call) {
    List<Key> ofRegion =
        keys.read().keys().values().stream()
            .filter(key -> key.id().region().equals(call.region()))
            .toList();
    return PAGE.of(ofRegion, call.input(), key -> key.id().name(), key -> show(key, call));
  }

  private static ObjectNode show(Key key, Call call) {
    return Json.object()
        .put("KeyId", key.id().name())
        .put("KeyArn", key.id().arn(call.accountId()));
  }
}

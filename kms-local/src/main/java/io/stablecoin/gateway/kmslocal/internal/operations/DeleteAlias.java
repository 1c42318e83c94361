package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.AliasName;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Takes a name away; the key stays. */
record DeleteAlias(KeyStore keys) implements Operation {

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    AliasName name = AliasNames.of(call);
    Key key = call.in(vault).byIdOrAlias(name.name());
    return List.of(new Permission.OnAlias(name(), name), new Permission.OnKey(name(), key));
  }

  @Override
  public ObjectNode answer(Call call) {
    AliasName name = AliasNames.of(call);
    keys.change(vault -> vault.without(call.in(vault).alias(name).name()));
    return Json.object();
  }
}

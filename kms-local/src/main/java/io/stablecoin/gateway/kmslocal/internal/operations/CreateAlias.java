package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Alias;
import io.stablecoin.gateway.kmslocal.internal.keys.AliasName;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Gives a key a name. */
record CreateAlias(KeyStore keys) implements Operation {

  private static final int MOST_ALIASES_OF_A_KEY = 50;

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    Lookup lookup = call.in(vault);
    return List.of(
        new Permission.OnAlias(name(), AliasNames.of(call)),
        new Permission.OnKey(name(), lookup.byId(call.input().text("TargetKeyId"))));
  }

  @Override
  public ObjectNode answer(Call call) {
    AliasName name = AliasNames.of(call);
    keys.change(vault -> withAlias(vault, name, call));
    return Json.object();
  }

  private static Vault withAlias(Vault vault, AliasName name, Call call) {
    Key target = call.in(vault).byId(call.input().text("TargetKeyId"));
    if (vault.alias(name).isPresent()) {
      throw KmsError.ALREADY_EXISTS.because(
          "An alias with the name " + name.arn(call.accountId()) + " already exists");
    }
    States.requireChangeable(target, call);
    if (vault.aliasesOf(target.id()).size() >= MOST_ALIASES_OF_A_KEY) {
      throw KmsError.LIMIT_EXCEEDED.because(
          "A key has at most " + MOST_ALIASES_OF_A_KEY + " aliases");
    }
    return vault.with(new Alias(name, target.id(), call.now(), call.now()));
  }
}

package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Alias;
import io.stablecoin.gateway.kmslocal.internal.keys.AliasName;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Points an alias to another key of the same type and usage; the key spec may differ. */
record UpdateAlias(KeyStore keys) implements Operation {

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    AliasName name = AliasNames.of(call);
    Lookup lookup = call.in(vault);
    return List.of(
        new Permission.OnAlias(name(), name),
        new Permission.OnKey(name(), lookup.byIdOrAlias(name.name())),
        new Permission.OnKey(name(), lookup.byId(call.input().text("TargetKeyId"))));
  }

  @Override
  public ObjectNode answer(Call call) {
    AliasName name = AliasNames.of(call);
    keys.change(vault -> withAlias(vault, name, call));
    return Json.object();
  }

  private static Vault withAlias(Vault vault, AliasName name, Call call) {
    Alias alias = call.in(vault).alias(name);
    Key target = call.in(vault).byId(call.input().text("TargetKeyId"));
    States.requireChangeable(target, call);
    vault.key(alias.target()).ifPresent(current -> requireSameKind(current, target));
    return vault.with(alias.pointedTo(target.id(), call.now()));
  }

  private static void requireSameKind(Key current, Key target) {
    if (current.spec().isAsymmetric() != target.spec().isAsymmetric()
        || current.usage() != target.usage()) {
      throw KmsError.INVALID_STATE.because(
          "The current and the new key of an alias must have the same type and key usage");
    }
  }
}

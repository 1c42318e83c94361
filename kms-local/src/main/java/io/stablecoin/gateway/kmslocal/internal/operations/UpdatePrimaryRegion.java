package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyId;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Makes a replica the primary key, and the primary key a replica. */
record UpdatePrimaryRegion(KeyStore keys) implements Operation {

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    Key primary = call.in(vault).byId(call.input().text("KeyId"));
    return List.of(
        new Permission.OnKey(name(), primary),
        new Permission.OnKey(name(), replica(primary, vault, call)));
  }

  @Override
  public RequestContext conditions(Call call) {
    return RequestContext.EMPTY.with(
        "kms:PrimaryRegion", Regions.read(call.input(), "PrimaryRegion"));
  }

  @Override
  public ObjectNode answer(Call call) {
    keys.change(vault -> {
      Key primary = call.in(vault).byId(call.input().text("KeyId"));
      Regions.requirePrimary(primary, call);
      States.requireUsable(primary, call);
      Key replica = replica(primary, vault, call);
      States.requireUsable(replica, call);
      return vault.with(primary.withReplica(true)).with(replica.withReplica(false));
    });
    return Json.object();
  }

  private static Key replica(Key primary, Vault vault, Call call) {
    KeyId id = new KeyId(Regions.read(call.input(), "PrimaryRegion"), primary.id().name());
    return vault
        .key(id)
        .filter(replica -> !replica.equals(primary))
        .orElseThrow(() ->
            KmsError.NOT_FOUND.because(
                "Key '" + id.arn(call.accountId()) + "' is no replica of the primary key"));
  }
}

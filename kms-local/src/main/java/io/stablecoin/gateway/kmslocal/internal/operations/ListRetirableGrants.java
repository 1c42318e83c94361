package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Lists the grants of a Region that a principal may retire. */
record ListRetirableGrants(KeyStore keys) implements Operation {

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    return List.of(new Permission.InAccount(name()));
  }

  @Override
  public ObjectNode answer(Call call) {
    Optional<String> retiring = Optional.of(call.input().text("RetiringPrincipal"));
    List<Grant> retirable =
        keys.read().grants().values().stream()
            .filter(grant -> grant.key().region().equals(call.region()))
            .filter(grant -> grant.retiring().equals(retiring))
            .toList();
    return Grants.list(retirable, call);
  }
}

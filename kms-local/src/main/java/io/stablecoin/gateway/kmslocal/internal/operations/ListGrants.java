package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Lists the grants on a key. */
record ListGrants(KeyStore keys) implements Operation {

  @Override
  public RequestContext conditions(Call call) {
    return GrantRequest.CONDITIONS;
  }

  @Override
  public ObjectNode answer(Call call) {
    Vault vault = keys.read();
    Key key = call.in(vault).byId(call.input().text("KeyId"));
    Optional<String> id = call.input().optionalText("GrantId");
    id.ifPresent(Grants::requireWellFormed);
    Optional<String> grantee = call.input().optionalText("GranteePrincipal");
    List<Grant> asked =
        vault.grantsOf(key.id()).stream()
            .filter(grant -> id.isEmpty() || id.get().equals(grant.id()))
            .filter(grant -> grantee.isEmpty() || grantee.get().equals(grant.grantee()))
            .toList();
    return Grants.list(asked, call);
  }
}

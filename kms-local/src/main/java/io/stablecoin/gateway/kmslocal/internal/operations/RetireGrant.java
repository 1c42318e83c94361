package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Ends a grant, for who was named to do so when it was made. */
record RetireGrant(KeyStore keys) implements Operation {

  @Override
  public List<Permission> permissions(Call call, Vault vault) {
    Grant grant = grant(vault, call);
    Key key = call.in(vault).byId(grant.key().name());
    return List.of(new Permission.ToRetire(name(), key, grant));
  }

  @Override
  public ObjectNode answer(Call call) {
    keys.change(vault -> {
      Grant grant = grant(vault, call);
      DryRun.endHere(call);
      return vault.without(grant);
    });
    return Json.object();
  }

  private static Grant grant(Vault vault, Call call) {
    Input input = call.input();
    boolean byToken = input.has("GrantToken");
    if (byToken == (input.has("KeyId") && input.has("GrantId"))) {
      throw KmsError.VALIDATION.because("Name a grant by its token, or by key ARN and grant id");
    }
    return byToken
        ? GrantTokens.find(input.text("GrantToken"), vault, call)
        : Grants.find(input.text("GrantId"), call.in(vault).byId(input.text("KeyId")).id(), vault);
  }
}

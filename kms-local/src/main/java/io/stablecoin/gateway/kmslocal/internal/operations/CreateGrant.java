package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.KeyStore;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.policies.RequestContext;
import tools.jackson.databind.node.ObjectNode;

/** Lets a principal use a key, beside what the key policy says. */
record CreateGrant(KeyStore keys) implements Operation {

  private static final int MOST_GRANTS_OF_A_KEY = 50_000;

  @Override
  public RequestContext conditions(Call call) {
    GrantRequest request = GrantRequest.read(call.input());
    RequestContext known =
        GrantRequest.CONDITIONS
            .with("kms:GranteePrincipal", request.grantee())
            .with("kms:GrantOperations", request.operations());
    return request
        .retiring()
        .map(retiring -> known.with("kms:RetiringPrincipal", retiring))
        .orElse(known);
  }

  @Override
  public ObjectNode answer(Call call) {
    GrantRequest request = GrantRequest.read(call.input());
    Grant grant = request.toGrant(usableKey(keys.read(), call), call.now());
    DryRun.endHere(call);
    keys.change(vault -> withGrant(vault, grant, call));
    String id = repeated(keys.read(), grant).id();
    return Json.object().put("GrantId", id).put("GrantToken", GrantTokens.of(id));
  }

  private static Vault withGrant(Vault vault, Grant grant, Call call) {
    Key key = usableKey(vault, call);
    if (vault.grantsOf(key.id()).size() >= MOST_GRANTS_OF_A_KEY) {
      throw KmsError.LIMIT_EXCEEDED.because(
          "A key has at most " + MOST_GRANTS_OF_A_KEY + " grants");
    }
    return repeated(vault, grant).equals(grant) ? vault.with(grant) : vault;
  }

  private static Key usableKey(Vault vault, Call call) {
    Key key = call.in(vault).byId(call.input().text("KeyId"));
    States.requireUsable(key, call);
    return key;
  }

  /** The grant that is there already, so that a retry makes no second one; else this one. */
  private static Grant repeated(Vault vault, Grant grant) {
    return vault.grantsOf(grant.key()).stream()
        .filter(existing -> existing.isRepeatedBy(grant))
        .findFirst()
        .orElse(grant);
  }
}

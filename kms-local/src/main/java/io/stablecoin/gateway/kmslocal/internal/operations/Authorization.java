package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.errors.KmsError;
import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;
import io.stablecoin.gateway.kmslocal.internal.keys.Vault;
import io.stablecoin.gateway.kmslocal.principals.Principal;
import io.stablecoin.gateway.policies.AccessRequest;
import io.stablecoin.gateway.policies.Decision;
import io.stablecoin.gateway.policies.IdentityAccess;
import io.stablecoin.gateway.policies.KeyAccess;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PolicyKind;
import io.stablecoin.gateway.policies.RequestContext;
import io.stablecoin.gateway.policies.Statement;
import io.stablecoin.gateway.policies.UnsupportedPolicyException;
import java.util.List;

/** Refuses what no policy allows. Without a principal everything is allowed. */
record Authorization(Vault vault, Call call) {

  private static final String SERVICE = "kms:";

  /**
   * Requires all that an operation needs.
   *
   * @throws io.stablecoin.gateway.kmslocal.errors.KmsFailure AccessDeniedException; or
   *     NotFoundException for what the request names and does not exist
   */
  void require(Operation operation) {
    call.principal()
        .ifPresent(principal -> {
          RequestContext conditions = operation.conditions(call);
          operation
              .permissions(call, vault)
              .forEach(permission -> require(permission, conditions, principal));
        });
  }

  /** Whether the caller could do this to the key, as its policy is written. */
  boolean allows(String action, Key key) {
    return call.principal()
        .map(principal -> {
          AccessRequest request = onKey(action, key, RequestContext.EMPTY, principal);
          return decide(request, key, principal).isAllowed();
        })
        .orElse(true);
  }

  private void require(Permission permission, RequestContext conditions, Principal principal) {
    switch (permission) {
      case Permission.OnKey(String action, Key key) -> {
        AccessRequest request = onKey(action, key, conditions, principal);
        require(decide(request, key, principal), request);
      }
      case Permission.ToRetire(String action, Key key, Grant grant) -> {
        AccessRequest request = onKey(action, key, conditions, principal);
        Policy retirers =
            new Policy(PolicyKind.RESOURCE, KeyGrants.toRetire(grant, call.accountId()));
        KeyAccess retiring = new KeyAccess(call.accountId(), retirers, List.of());
        require(decide(request, retiring, principal), request);
      }
      case Permission.OnAlias onAlias ->
          require(
              request(
                  onAlias.action(), onAlias.alias().arn(call.accountId()), conditions, principal),
              principal);
      case Permission.InAccount(String action) ->
          require(request(action, "*", conditions, principal), principal);
    }
  }

  private void require(AccessRequest request, Principal principal) {
    try {
      require(IdentityAccess.decide(request, principal.policies()), request);
    } catch (UnsupportedPolicyException e) {
      throw KmsError.MALFORMED_POLICY.because(String.valueOf(e.getMessage()));
    }
  }

  private static void require(Decision decision, AccessRequest request) {
    if (!decision.isAllowed()) {
      throw KmsError.ACCESS_DENIED.because(decision.message(request));
    }
  }

  private Decision decide(AccessRequest request, Key key, Principal principal) {
    List<Statement> grants = KeyGrants.statements(vault.grantsOf(key.id()));
    return decide(
        request, new KeyAccess(call.accountId(), KeyPolicy.parse(key.policy()), grants), principal);
  }

  private static Decision decide(AccessRequest request, KeyAccess access, Principal principal) {
    try {
      return access.decide(request, principal.policies());
    } catch (UnsupportedPolicyException e) {
      throw KmsError.MALFORMED_POLICY.because(String.valueOf(e.getMessage()));
    }
  }

  private AccessRequest onKey(
      String action, Key key, RequestContext conditions, Principal principal) {
    RequestContext ofKey = KeyConditions.of(key, vault, call).with(conditions);
    return request(action, key.id().arn(call.accountId()), ofKey, principal);
  }

  private AccessRequest request(
      String action, String resource, RequestContext conditions, Principal principal) {
    return new AccessRequest(
        principal.caller(),
        SERVICE + action,
        resource,
        conditions.with("aws:RequestedRegion", call.region()).with(principal.context()));
  }
}

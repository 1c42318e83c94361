package io.stablecoin.gateway.policies;

import java.util.Comparator;
import java.util.List;

/** What the policies attached to a caller say, for actions that no resource policy decides on. */
public final class IdentityAccess {

  private IdentityAccess() {}

  /**
   * Decides about a request to the caller's own account, as kms:CreateKey is.
   *
   * @throws UnsupportedPolicyException where it depends on something that is not known here
   */
  public static Decision decide(AccessRequest request, List<Policy> identityPolicies) {
    return switch (verdict(request, identityPolicies)) {
      case ALLOWED -> Decision.ALLOWED;
      case DENIED -> Decision.DENIED_BY_IDENTITY_POLICY;
      case SILENT, ALLOWED_TO_ACCOUNT -> Decision.NOT_ALLOWED_BY_IDENTITY_POLICY;
    };
  }

  static Verdict verdict(AccessRequest request, List<Policy> identityPolicies) {
    if (request.caller() instanceof Caller.AccountRoot) {
      return Verdict.ALLOWED;
    }
    return identityPolicies.stream()
        .map(policy -> policy.evaluate(request))
        .max(Comparator.naturalOrder())
        .orElse(Verdict.SILENT);
  }
}

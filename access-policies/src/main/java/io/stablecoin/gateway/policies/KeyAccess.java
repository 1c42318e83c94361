package io.stablecoin.gateway.policies;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may use a KMS key. The key policy comes first: it allows a caller, or it leaves the decision
 * to the identity policies of an account; without either they count for nothing. Grants allow
 * beside it, and an explicit deny anywhere wins.
 *
 * @param keyPolicy of kind {@link PolicyKind#RESOURCE}
 * @param grants what grants allow, each as a statement
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html">AWS
 *     KMS developer guide, how access to a key is decided</a>
 */
public record KeyAccess(String keyAccount, Policy keyPolicy, List<Statement> grants) {

  public KeyAccess {
    grants = List.copyOf(grants);
  }

  /**
   * Decides about a request to the key.
   *
   * @param identityPolicies those of the caller
   * @throws UnsupportedPolicyException where it depends on something that is not known here
   */
  public Decision decide(AccessRequest request, List<Policy> identityPolicies) {
    Verdict identity = IdentityAccess.verdict(request, identityPolicies);
    Verdict resource = keyPolicy.evaluate(request);
    if (identity == Verdict.DENIED) {
      return Decision.DENIED_BY_IDENTITY_POLICY;
    }
    if (resource == Verdict.DENIED) {
      return Decision.DENIED_BY_RESOURCE_POLICY;
    }
    return allowance(request, resource, identity);
  }

  private Decision allowance(AccessRequest request, Verdict policy, Verdict identity) {
    Verdict granted = new Policy(PolicyKind.RESOURCE, grants).evaluate(request);
    Verdict resource =
        Stream.of(policy, granted).max(Comparator.naturalOrder()).orElse(Verdict.SILENT);
    if (resource == Verdict.SILENT) {
      return Decision.NOT_ALLOWED_BY_RESOURCE_POLICY;
    }
    boolean enough = resource == Verdict.ALLOWED && !isForeign(request.caller());
    return enough || identity == Verdict.ALLOWED
        ? Decision.ALLOWED
        : Decision.NOT_ALLOWED_BY_IDENTITY_POLICY;
  }

  /** Whether the caller's own account has to allow the request, too. */
  private boolean isForeign(Caller caller) {
    return caller.accountId().filter(account -> !account.equals(keyAccount)).isPresent();
  }
}

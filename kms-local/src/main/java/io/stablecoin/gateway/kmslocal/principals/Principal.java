package io.stablecoin.gateway.kmslocal.principals;

import io.stablecoin.gateway.policies.Caller;
import io.stablecoin.gateway.policies.MalformedPolicyException;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PolicyKind;
import io.stablecoin.gateway.policies.RequestContext;
import java.util.Arrays;
import java.util.List;

/**
 * A caller and the identity policies attached to it.
 *
 * @param context what each of its requests brings along, as {@code aws:SourceVpce} or {@code
 *     aws:PrincipalTag/team}: a request on loopback has no such thing by itself
 */
public record Principal(Caller caller, List<Policy> policies, RequestContext context) {

  public Principal {
    policies = List.copyOf(policies);
    for (Policy policy : policies) {
      policy.unsupported().stream()
          .findFirst()
          .ifPresent(why -> {
            throw new IllegalArgumentException(
                "A policy of " + caller.arn() + " cannot be evaluated: " + why + ".");
          });
    }
  }

  /**
   * A user, a role, a session of a role or the root of an account, with its identity policies.
   *
   * @param arn as {@link Caller#of} reads it
   * @param policies JSON
   * @throws IllegalArgumentException for an ARN of nobody, a malformed policy or one that cannot be
   *     evaluated
   */
  public static Principal of(String arn, String... policies) {
    return new Principal(
        Caller.of(arn),
        Arrays.stream(policies).map(Principal::identityPolicy).toList(),
        RequestContext.EMPTY);
  }

  /** With this value of a condition key in each request. */
  public Principal with(String conditionKey, String value) {
    return new Principal(caller, policies, context.with(conditionKey, value));
  }

  private static Policy identityPolicy(String json) {
    try {
      return Policy.parse(PolicyKind.IDENTITY, json);
    } catch (MalformedPolicyException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}

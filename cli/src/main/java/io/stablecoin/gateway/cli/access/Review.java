package io.stablecoin.gateway.cli.access;

import static io.stablecoin.gateway.cli.CommandError.KEY_POLICY_NOT_UNDERSTOOD;

import io.stablecoin.gateway.aws.KeyFacts;
import io.stablecoin.gateway.aws.KeyGrant;
import io.stablecoin.gateway.policies.KeyAccess;
import io.stablecoin.gateway.policies.MalformedPolicyException;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PolicyKind;
import io.stablecoin.gateway.policies.PrincipalPattern;
import io.stablecoin.gateway.policies.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who may use a key, and what of it should not be.
 *
 * @param assumptions what could not be decided, and how it was taken
 */
record Review(
    KeyFacts key, Permissions permissions, List<String> assumptions, List<Finding> warnings) {

  Review {
    assumptions = List.copyOf(assumptions);
    warnings = List.copyOf(warnings);
  }

  static Review of(KeyFacts key) {
    Policy policy = read(key.policy());
    List<KeyGrant> grants = key.grants().orElse(List.of());
    WidestReading widest = WidestReading.of(policy, new KnownConditions(key.tags().isPresent()));
    Evaluation evaluation =
        new Evaluation(
            key,
            new KeyAccess(
                key.account(), widest.policy(), grants.stream().map(Review::statement).toList()));
    Parties parties = Parties.of(policy, grants, key.account());
    Permissions permissions = Permissions.of(evaluation, parties, key.account());
    return new Review(
        key,
        permissions,
        widest.assumptions(),
        Stream.concat(
                LeastPrivilege.of(key.account(), permissions).stream(),
                KeyRules.of(key, policy, parties, evaluation).stream())
            .toList());
  }

  private static Policy read(String json) {
    try {
      return Policy.parse(PolicyKind.RESOURCE, json);
    } catch (MalformedPolicyException e) {
      throw KEY_POLICY_NOT_UNDERSTOOD.because(
          "The key policy cannot be read. " + ShortArn.cut(String.valueOf(e.getMessage())));
    }
  }

  private static Statement statement(KeyGrant grant) {
    PrincipalPattern grantee =
        PrincipalPattern.parse(grant.grantee())
            .orElseGet(() -> new PrincipalPattern.Service(grant.grantee()));
    return Statement.allowing(
        grantee,
        grant.operations().stream().map(operation -> "kms:" + operation).toList(),
        List.of());
  }
}

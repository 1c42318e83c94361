package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.aws.KeyGrant;
import io.stablecoin.gateway.policies.Caller;
import io.stablecoin.gateway.policies.Condition;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PrincipalPattern;
import io.stablecoin.gateway.policies.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody whom a key policy or a grant names.
 *
 * @param named users, roles, sessions, services and identity providers
 * @param accounts the other accounts
 * @param unknown names that lead to nobody
 */
record Parties(List<Party> named, List<String> accounts, List<String> unknown) {

  private static final String PRINCIPAL_ARN = "aws:PrincipalArn";

  Parties {
    named = List.copyOf(named);
    accounts = List.copyOf(accounts);
    unknown = List.copyOf(unknown);
  }

  /**
   * @param account that of the key
   */
  static Parties of(Policy policy, List<KeyGrant> grants, String account) {
    List<PrincipalPattern> patterns =
        policy.statements().stream()
            .flatMap(statement -> statement.principals().patterns().stream())
            .toList();
    List<String> arns =
        Stream.concat(
                policy.statements().stream().flatMap(Parties::arnsOfConditions),
                Stream.concat(
                    grants.stream().map(KeyGrant::grantee),
                    patterns.stream().flatMap(Parties::identity)))
            .distinct()
            .toList();
    Stream<Caller> others = patterns.stream().flatMap(Parties::noIdentity);
    List<Caller> callers =
        Stream.concat(others, arns.stream().flatMap(arn -> caller(arn).stream()))
            .filter(caller -> !(caller instanceof Caller.AccountRoot))
            .distinct()
            .toList();
    return new Parties(
        callers.stream().map(Party::named).toList(),
        accounts(patterns, callers).filter(it -> !it.equals(account)).distinct().toList(),
        arns.stream().filter(arn -> caller(arn).isEmpty()).toList());
  }

  /** A role that is named only where others are denied may have its permission from IAM. */
  private static Stream<String> arnsOfConditions(Statement statement) {
    return statement.conditions().stream()
        .filter(condition -> condition.key().equalsIgnoreCase(PRINCIPAL_ARN))
        .map(Condition::values)
        .flatMap(List::stream);
  }

  private static Stream<String> identity(PrincipalPattern pattern) {
    return pattern instanceof PrincipalPattern.Identity identity
        ? Stream.of(identity.arn())
        : Stream.empty();
  }

  private static Stream<Caller> noIdentity(PrincipalPattern pattern) {
    return switch (pattern) {
      case PrincipalPattern.Service service -> Stream.of(new Caller.Service(service.name()));
      case PrincipalPattern.Federated federated ->
          Stream.of(new Caller.Federated(federated.provider()));
      default -> Stream.empty();
    };
  }

  private static Stream<String> accounts(List<PrincipalPattern> patterns, List<Caller> callers) {
    return Stream.concat(
        patterns.stream()
            .filter(PrincipalPattern.Account.class::isInstance)
            .map(pattern -> ((PrincipalPattern.Account) pattern).id()),
        callers.stream().flatMap(caller -> caller.accountId().stream()));
  }

  private static Optional<Caller> caller(String arn) {
    if (arn.endsWith(".amazonaws.com")) {
      return Optional.of(new Caller.Service(arn));
    }
    try {
      return Optional.of(Caller.of(arn));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

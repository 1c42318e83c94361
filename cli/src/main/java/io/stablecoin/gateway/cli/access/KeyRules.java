package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.aws.KeyFacts;
import io.stablecoin.gateway.aws.KeyGrant;
import io.stablecoin.gateway.policies.Caller;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What should not be about a key, its policy as it is written and its grants. */
final class KeyRules {

  private KeyRules() {}

  static List<Finding> of(KeyFacts key, Policy policy, Parties parties, Evaluation evaluation) {
    return Stream.of(
            policy.statements().stream().flatMap(KeyRules::negations),
            policy.unsupported().stream().map(KeyRules::notUnderstood),
            parties.unknown().stream().map(KeyRules::unknownPrincipal),
            deletion(evaluation, parties, key.account()).stream(),
            notRead(key),
            key.grants().orElse(List.of()).stream().flatMap(KeyRules::grant))
        .flatMap(findings -> findings)
        .distinct()
        .toList();
  }

  private static Stream<Finding> negations(Statement statement) {
    Stream<String> negations =
        Stream.of(
                statement.principals().allBut() ? "NotPrincipal" : "",
                statement.actions().allBut() ? "NotAction" : "",
                statement.resources().allBut() ? "NotResource" : "")
            .filter(negation -> !negation.isEmpty());
    return negations.map(negation ->
        new Finding(
            "negated_element",
            "%s has %s, which means all that is left out, also what will be added later."
                .formatted(Words.capital(WidestReading.name(statement)), negation),
            "Name what is meant."));
  }

  private static Finding notUnderstood(String what) {
    return new Finding(
        "policy_not_understood",
        "The review does not understand a part of the key policy: %s. It took it as met where the"
                .formatted(ShortArn.cut(what))
            + " policy allows and as not met where it denies.",
        "Look at that part yourself, or write it another way.");
  }

  private static Finding unknownPrincipal(String arn) {
    return new Finding(
        "principal_not_understood",
        "The review does not know whom this names: %s.".formatted(ShortArn.cut(arn)),
        "Look at that part of the key policy yourself, or name the role by its whole ARN.");
  }

  /** The default is 30 days, which is the time to notice and to cancel. */
  private static Optional<Finding> deletion(
      Evaluation evaluation, Parties parties, String account) {
    Stream<Caller> callers =
        Stream.concat(
            parties.named().stream().map(Party::caller),
            Stream.of(Party.root(account).caller(), Party.account(account).caller()));
    int shortest =
        callers
            .mapToInt(caller -> evaluation.shortestDeletion(caller, Evaluation.ANY_IAM_POLICY))
            .filter(days -> days > 0 && days < Evaluation.LONGEST_WINDOW)
            .min()
            .orElse(0);
    return shortest == 0
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "hasty_deletion",
                "The key can be deleted %d days after somebody asked for it.".formatted(shortest),
                "Deny kms:ScheduleKeyDeletion under NumericLessThan"
                    + " kms:ScheduleKeyDeletionPendingWindowInDays 30."));
  }

  private static Stream<Finding> notRead(KeyFacts key) {
    return Stream.of(
            key.grants().isEmpty() ? "ListGrants" : "",
            key.tags().isEmpty() ? "ListResourceTags" : "")
        .filter(action -> !action.isEmpty())
        .map(action ->
            new Finding(
                "not_read",
                "KMS did not answer kms:%s, so the review is not complete.".formatted(action),
                "Allow kms:%s to whoever reviews.".formatted(action)));
  }

  private static Stream<Finding> grant(KeyGrant grant) {
    String grantee = ShortArn.resource(grant.grantee());
    String operations = String.join(", ", grant.operations());
    Finding unconstrained =
        new Finding(
            "grant_without_constraints",
            "A grant lets %s do %s, under no condition.".formatted(grantee, operations),
            "Write it into the key policy, and revoke the grant: aws kms revoke-grant.");
    Finding signing =
        new Finding(
            "grant_signs",
            "A grant allows Sign to %s, with any algorithm and of any message.".formatted(grantee),
            "Revoke it: aws kms revoke-grant. Let the signer's role sign by the key policy.");
    return Stream.concat(
        grant.operations().contains("Sign") ? Stream.of(signing) : Stream.empty(),
        grant.constrained() ? Stream.empty() : Stream.of(unconstrained));
  }
}

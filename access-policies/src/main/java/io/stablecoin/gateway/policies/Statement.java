package io.stablecoin.gateway.policies;

import io.stablecoin.gateway.policies.PrincipalPattern.Match;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One statement of a policy.
 *
 * @param sid its name
 * @param conditions which must all hold
 */
public record Statement(
    Optional<String> sid,
    Effect effect,
    Principals principals,
    Actions actions,
    Resources resources,
    List<Condition> conditions) {

  public Statement {
    conditions = List.copyOf(conditions);
  }

  /** Lets a principal do these things to any resource, as a grant on a key does. */
  public static Statement allowing(
      PrincipalPattern principal, List<String> actions, List<Condition> conditions) {
    return new Statement(
        Optional.empty(),
        Effect.ALLOW,
        new Principals(false, List.of(principal)),
        new Actions(false, actions),
        Resources.ALL,
        conditions);
  }

  /** What cannot be evaluated in it, in words; empty where everything can. */
  List<String> unsupported() {
    Stream<String> negatedPrincipal =
        principals.allBut() ? Stream.of("NotPrincipal is not known") : Stream.empty();
    Stream<String> variables =
        resources.patterns().stream()
            .filter(pattern -> pattern.contains("${"))
            .map(pattern -> "policy variables are not known, and a resource has one");
    return Stream.concat(
            Stream.concat(negatedPrincipal, variables),
            conditions.stream().flatMap(condition -> condition.unsupported().stream()))
        .toList();
  }

  /**
   * Whether it is about this request, and as whose.
   *
   * @throws UnsupportedPolicyException where that is not known here
   */
  Match match(AccessRequest request) {
    if (!actions.include(request.action())) {
      return Match.NO;
    }
    requireKnownElements();
    Match caller = principals.match(request.caller());
    return caller != Match.NO
            && resources.include(request.resource())
            && conditions.stream().allMatch(condition -> condition.holds(request.context()))
        ? caller
        : Match.NO;
  }

  private void requireKnownElements() {
    if (principals.allBut() || resources.patterns().stream().anyMatch(p -> p.contains("${"))) {
      throw new UnsupportedPolicyException(
          "The policy cannot be evaluated: " + unsupported().getFirst() + ".");
    }
  }
}

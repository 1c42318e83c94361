package io.stablecoin.gateway.policies;

import io.stablecoin.gateway.policies.PrincipalPattern.Match;
import java.util.Comparator;
import java.util.List;

/**
 * Whom a statement is about; in a policy of a user or a role that is the one it is attached to.
 *
 * @param allBut whether it is about everybody but these (NotPrincipal)
 */
public record Principals(boolean allBut, List<PrincipalPattern> patterns) {

  static final Principals THE_ATTACHED_ONE =
      new Principals(false, List.of(new PrincipalPattern.Everyone()));

  public Principals {
    patterns = List.copyOf(patterns);
  }

  /** The closest match of all. */
  Match match(Caller caller) {
    return patterns.stream()
        .map(pattern -> pattern.match(caller))
        .max(Comparator.naturalOrder())
        .orElse(Match.NO);
  }
}

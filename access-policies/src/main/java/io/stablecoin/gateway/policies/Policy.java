package io.stablecoin.gateway.policies;

import io.stablecoin.gateway.policies.PrincipalPattern.Match;
import java.util.List;

/**
 * A policy document, understood.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">AWS
 *     IAM user guide, JSON policy elements</a>
 */
public record Policy(PolicyKind kind, List<Statement> statements) {

  public Policy {
    statements = List.copyOf(statements);
  }

  /**
   * Reads a policy. It may hold conditions that cannot be evaluated: see {@link #unsupported()}.
   *
   * @throws MalformedPolicyException where AWS would not take it
   */
  public static Policy parse(PolicyKind kind, String json) {
    return PolicyReader.read(kind, json);
  }

  /** What cannot be evaluated in it, in words; empty where everything can. */
  public List<String> unsupported() {
    return statements.stream()
        .flatMap(statement -> statement.unsupported().stream())
        .distinct()
        .toList();
  }

  /**
   * What it says to the request: an explicit deny wins, the order of the statements is nothing.
   *
   * @throws UnsupportedPolicyException where that depends on something that is not known here
   */
  public Verdict evaluate(AccessRequest request) {
    Verdict verdict = Verdict.SILENT;
    for (Statement statement : statements) {
      Verdict said = verdict(statement.effect(), statement.match(request));
      verdict = said.compareTo(verdict) > 0 ? said : verdict;
    }
    return verdict;
  }

  private static Verdict verdict(Effect effect, Match match) {
    return switch (match) {
      case NO -> Verdict.SILENT;
      case YES -> effect == Effect.DENY ? Verdict.DENIED : Verdict.ALLOWED;
      // To name an account in a deny is to name all who are in it.
      case BY_ACCOUNT -> effect == Effect.DENY ? Verdict.DENIED : Verdict.ALLOWED_TO_ACCOUNT;
    };
  }
}

package io.stablecoin.gateway.cli.access;

import io.stablecoin.gateway.policies.Condition;
import io.stablecoin.gateway.policies.Effect;
import io.stablecoin.gateway.policies.Policy;
import io.stablecoin.gateway.policies.PrincipalPattern;
import io.stablecoin.gateway.policies.Principals;
import io.stablecoin.gateway.policies.Resources;
import io.stablecoin.gateway.policies.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A policy as it is at its widest: what a review cannot decide is taken as met where it allows, and
 * as not met where it denies. So a review never says that somebody may not who perhaps may.
 *
 * @param assumptions what was taken so, in words
 */
record WidestReading(Policy policy, List<String> assumptions) {

  WidestReading {
    assumptions = List.copyOf(assumptions);
  }

  static WidestReading of(Policy policy, KnownConditions known) {
    List<Statement> statements = new ArrayList<>();
    List<String> assumptions = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      List<Condition> open =
          statement.conditions().stream().filter(it -> !known.decide(it)).toList();
      boolean negated = statement.principals().allBut();
      if (open.isEmpty() && !negated && hasPlainResources(statement)) {
        statements.add(statement);
      } else if (statement.effect() == Effect.ALLOW) {
        statements.add(widened(statement, open));
        open.forEach(it -> assumptions.add("that " + words(it) + ", in " + name(statement)));
      } else {
        assumptions.add("that " + name(statement) + ", a deny, does not hold: " + why(open));
      }
    }
    return new WidestReading(new Policy(policy.kind(), statements), assumptions);
  }

  private static String why(List<Condition> open) {
    return open.isEmpty()
        ? "it cannot be evaluated"
        : open.stream().map(WidestReading::words).collect(Collectors.joining(" and "));
  }

  private static Statement widened(Statement statement, List<Condition> open) {
    return new Statement(
        statement.sid(),
        statement.effect(),
        statement.principals().allBut()
            ? new Principals(false, List.of(new PrincipalPattern.Everyone()))
            : statement.principals(),
        statement.actions(),
        hasPlainResources(statement) ? statement.resources() : new Resources(false, List.of("*")),
        statement.conditions().stream().filter(it -> !open.contains(it)).toList());
  }

  private static boolean hasPlainResources(Statement statement) {
    return statement.resources().patterns().stream().noneMatch(it -> it.contains("${"));
  }

  static String name(Statement statement) {
    return statement.sid().map(sid -> "the statement " + sid).orElse("a statement without a Sid");
  }

  private static String words(Condition condition) {
    return "%2$s meets %1$s %3$s"
        .formatted(
            condition.operator(),
            condition.key(),
            ShortArn.cut(String.join(", ", condition.values())));
  }
}

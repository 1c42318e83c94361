package io.stablecoin.gateway.policies;

import java.util.List;
import java.util.Optional;

/**
 * One condition of a statement, as it is written.
 *
 * @param operator {@code StringEquals}, {@code ForAnyValue:StringLike} …
 * @param key {@code kms:SigningAlgorithm}
 * @param values of which one must fit, or none where the operator is negated
 */
public record Condition(String operator, String key, List<String> values) {

  public Condition {
    values = List.copyOf(values);
  }

  /** Why its meaning is not known here; empty for a condition that can be evaluated. */
  Optional<String> unsupported() {
    return ConditionKeys.isKnown(key)
        ? unsupportedOperator()
        : Optional.of("the condition key " + key + " is not known");
  }

  private Optional<String> unsupportedOperator() {
    Optional<ConditionOperator> known = ConditionOperator.parse(operator);
    if (known.isEmpty()) {
      return Optional.of("the condition operator " + operator + " is not known");
    }
    if (values.stream().anyMatch(value -> value.contains("${"))) {
      return Optional.of("policy variables are not known, and " + key + " has one");
    }
    if (ConditionKeys.isManyValued(key)
        && known.get().quantifier() == ConditionOperator.Quantifier.NONE
        && known.get().comparison() != Comparison.NULL) {
      return Optional.of(key + " has many values and wants ForAnyValue: or ForAllValues:");
    }
    return values.stream()
        .filter(value -> !known.get().comparison().takes(value))
        .findFirst()
        .map(value -> operator + " does not take the value of " + key);
  }

  /**
   * Whether the request meets it.
   *
   * @throws UnsupportedPolicyException where its meaning is not known; a key that the request has
   *     is known by that
   */
  boolean holds(RequestContext context) {
    Optional<String> unsupported =
        context.get(key).isPresent() ? unsupportedOperator() : unsupported();
    if (unsupported.isPresent()) {
      throw new UnsupportedPolicyException(
          "The policy cannot be evaluated: " + unsupported.get() + ".");
    }
    return ConditionOperator.parse(operator).orElseThrow().holds(values, context.get(key));
  }
}

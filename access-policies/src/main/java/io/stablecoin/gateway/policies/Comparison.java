package io.stablecoin.gateway.policies;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * How a condition compares a value of the policy with one of the request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">AWS
 *     IAM user guide, condition operators</a>
 */
enum Comparison {
  STRING_EQUALS("StringEquals", false),
  STRING_NOT_EQUALS("StringNotEquals", true),
  STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false),
  STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true),
  STRING_LIKE("StringLike", false),
  STRING_NOT_LIKE("StringNotLike", true),
  ARN_EQUALS("ArnEquals", false),
  ARN_NOT_EQUALS("ArnNotEquals", true),
  ARN_LIKE("ArnLike", false),
  ARN_NOT_LIKE("ArnNotLike", true),
  BOOL("Bool", false),
  NUMERIC_EQUALS("NumericEquals", false),
  NUMERIC_NOT_EQUALS("NumericNotEquals", true),
  NUMERIC_LESS_THAN("NumericLessThan", false),
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false),
  NUMERIC_GREATER_THAN("NumericGreaterThan", false),
  NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false),
  /** Compares whether the key is missing, written as true or false, and no value of it. */
  NULL("Null", false);

  private final String written;
  private final boolean negated;

  Comparison(String written, boolean negated) {
    this.written = written;
    this.negated = negated;
  }

  static Optional<Comparison> named(String written) {
    return Arrays.stream(values())
        .filter(comparison -> comparison.written.equalsIgnoreCase(written))
        .findFirst();
  }

  /** Whether it holds where the request's value fits none of the policy's. */
  boolean isNegated() {
    return negated;
  }

  /** Whether the two fit; for a negated comparison, whether the one it denies holds. */
  boolean fits(String ofPolicy, String ofRequest) {
    return switch (this) {
      case STRING_EQUALS, STRING_NOT_EQUALS -> ofPolicy.equals(ofRequest);
      case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE, BOOL, NULL ->
          ofPolicy.equalsIgnoreCase(ofRequest);
      case STRING_LIKE, STRING_NOT_LIKE -> Glob.matches(ofPolicy, ofRequest);
      // By AWS's own word the operators Equals and Like of ARNs behave identically.
      case ARN_EQUALS, ARN_NOT_EQUALS, ARN_LIKE, ARN_NOT_LIKE ->
          ArnPattern.matches(ofPolicy, ofRequest);
      case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS ->
          isOrdered(ofRequest, ofPolicy, order -> order == 0);
      case NUMERIC_LESS_THAN -> isOrdered(ofRequest, ofPolicy, order -> order < 0);
      case NUMERIC_LESS_THAN_EQUALS -> isOrdered(ofRequest, ofPolicy, order -> order <= 0);
      case NUMERIC_GREATER_THAN -> isOrdered(ofRequest, ofPolicy, order -> order > 0);
      case NUMERIC_GREATER_THAN_EQUALS -> isOrdered(ofRequest, ofPolicy, order -> order >= 0);
    };
  }

  /** Whether a policy may have this value. */
  boolean takes(String ofPolicy) {
    return switch (this) {
      case BOOL, NULL -> ofPolicy.equalsIgnoreCase("true") || ofPolicy.equalsIgnoreCase("false");
      case NUMERIC_EQUALS,
          NUMERIC_NOT_EQUALS,
          NUMERIC_LESS_THAN,
          NUMERIC_LESS_THAN_EQUALS,
          NUMERIC_GREATER_THAN,
          NUMERIC_GREATER_THAN_EQUALS ->
          number(ofPolicy).isPresent();
      case ARN_EQUALS, ARN_NOT_EQUALS, ARN_LIKE, ARN_NOT_LIKE -> ArnPattern.isWellFormed(ofPolicy);
      case STRING_EQUALS,
          STRING_NOT_EQUALS,
          STRING_EQUALS_IGNORE_CASE,
          STRING_NOT_EQUALS_IGNORE_CASE,
          STRING_LIKE,
          STRING_NOT_LIKE ->
          true;
    };
  }

  private static boolean isOrdered(String left, String right, IntPredicate order) {
    return number(left)
        .flatMap(first -> number(right).map(first::compareTo))
        .filter(order::test)
        .isPresent();
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

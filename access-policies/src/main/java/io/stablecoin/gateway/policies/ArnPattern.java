package io.stablecoin.gateway.policies;

import java.util.List;

/**
 * ARNs with wildcards. Each of the six parts between colons is compared on its own, so that no
 * wildcard reaches over a colon into the next part.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN">AWS
 *     IAM user guide, ARN condition operators</a>
 */
final class ArnPattern {

  private static final int PARTS = 6;

  private ArnPattern() {}

  static boolean isWellFormed(String pattern) {
    return pattern.equals("*") || partsOf(pattern).size() == PARTS;
  }

  static boolean matches(String pattern, String arn) {
    if (pattern.equals("*")) {
      return true;
    }
    List<String> patterns = partsOf(pattern);
    List<String> parts = partsOf(arn);
    if (patterns.size() != PARTS || parts.size() != PARTS) {
      return false;
    }
    for (int i = 0; i < PARTS; i++) {
      if (!Glob.matches(patterns.get(i), parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  static List<String> partsOf(String arn) {
    return List.of(arn.split(":", PARTS));
  }
}

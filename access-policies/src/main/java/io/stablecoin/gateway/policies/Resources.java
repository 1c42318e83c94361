package io.stablecoin.gateway.policies;

import java.util.List;

/**
 * The resources that a statement is about.
 *
 * @param allBut whether it is about every resource but these (NotResource)
 * @param patterns ARNs with wildcards, or {@code *}
 */
public record Resources(boolean allBut, List<String> patterns) {

  static final Resources ALL = new Resources(false, List.of("*"));

  public Resources {
    patterns = List.copyOf(patterns);
  }

  /**
   * Whether it is about this one.
   *
   * @param arn {@code *} for a request to no resource, as kms:CreateKey is
   */
  public boolean include(String arn) {
    return allBut != patterns.stream().anyMatch(pattern -> ArnPattern.matches(pattern, arn));
  }
}

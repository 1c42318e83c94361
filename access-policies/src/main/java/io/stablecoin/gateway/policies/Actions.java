package io.stablecoin.gateway.policies;

import java.util.List;
import java.util.Locale;

/**
 * The actions that a statement is about.
 *
 * @param allBut whether it is about every action but these (NotAction)
 * @param patterns with wildcards: {@code kms:Sign}, {@code kms:*}, {@code *}
 */
public record Actions(boolean allBut, List<String> patterns) {

  public Actions {
    patterns = List.copyOf(patterns);
  }

  /** Whether it is about this action; upper and lower case do not count. */
  public boolean include(String action) {
    String asked = action.toLowerCase(Locale.ROOT);
    return allBut
        != patterns.stream()
            .anyMatch(pattern -> Glob.matches(pattern.toLowerCase(Locale.ROOT), asked));
  }
}

package io.stablecoin.gateway.ops;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.regex.Pattern;

/** The page of the variables, which another test holds to the code. */
final class EnvironmentPage {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z][^|]*) \\|");
  private static final Pattern NAME = Pattern.compile("`([A-Z_]+)(?:<chainId>)?`");

  private EnvironmentPage() {}

  static Set<String> variables() {
    return ROW.matcher(SourceTree.text("docs/environment.md"))
        .results()
        .flatMap(row -> NAME.matcher(row.group(1)).results())
        .map(name -> name.group(1))
        .collect(toUnmodifiableSet());
  }
}

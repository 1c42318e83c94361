package io.stablecoin.gateway.cli.preflight;

import io.stablecoin.gateway.server.configuration.Finding;
import java.util.List;

/** What is to be said about the variables and the file of chains. */
record EnvironmentChecks(List<Finding> findings) {

  private static final String NAME = "environment";
  private static final String REMEDY = "Correct the variable.";

  List<Check> make() {
    return findings.isEmpty()
        ? List.of(Check.green(NAME, "", "Environment validation successful"))
        : findings.stream().map(EnvironmentChecks::check).toList();
  }

  private static Check check(Finding finding) {
    return finding.isError()
        ? Check.red(NAME, finding.name(), finding.code(), finding.message(), REMEDY)
        : Check.yellow(NAME, finding.name(), finding.code(), finding.message(), REMEDY);
  }
}

package io.stablecoin.gateway.server.configuration;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The configuration cannot be used; everything that is wrong with it is listed at once. */
public final class InvalidConfigurationException extends RuntimeException {

  private final transient List<Finding> findings;

  public InvalidConfigurationException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(joining("\n")));
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }
}

package io.stablecoin.gateway.server.configuration;

/**
 * Something about the configuration that must be said.
 *
 * @param name of the variable, or the path in the configuration file
 * @param code stable, in snake_case
 * @param message the cause, then the remedy; never the value of a variable that may be secret
 */
public record Finding(Severity severity, String name, String code, String message) {

  /** Whether the gateway can start all the same. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public String toString() {
    return (isError() ? "" : "warning: ") + name + ": " + message + " (" + code + ")";
  }
}

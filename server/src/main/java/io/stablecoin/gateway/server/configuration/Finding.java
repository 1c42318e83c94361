package io.stablecoin.gateway.server.configuration;

/**
 * Something wrong with the configuration.
 *
 * @param name of the variable, or the path in the configuration file
 * @param code stable, in snake_case
 * @param message the cause, then the remedy
 */
public record Finding(String name, String code, String message) {

  @Override
  public String toString() {
    return name + ": " + message + " (" + code + ")";
  }
}

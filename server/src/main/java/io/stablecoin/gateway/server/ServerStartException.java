package io.stablecoin.gateway.server;

/** The server cannot start. The message names cause and remedy. */
public final class ServerStartException extends RuntimeException {

  private final String code;

  ServerStartException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Stable, in snake_case: {@code port_taken}. */
  public String code() {
    return code;
  }
}

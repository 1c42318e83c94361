package io.stablecoin.gateway.server;

import org.springframework.boot.web.server.PortInUseException;

/** Why Spring gave up, in words that an operator can act on. */
final class StartFailure {

  private StartFailure() {}

  static ServerStartException of(RuntimeException failure) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException taken) {
        return new ServerStartException(
            "port_taken",
            "Port %d is taken by another program. Stop it, or set PORT or MANAGEMENT_PORT to a free one."
                .formatted(taken.getPort()),
            failure);
      }
      root = cause;
    }
    return new ServerStartException(
        "server_start_failed", "The server does not start: " + root.getMessage(), failure);
  }
}

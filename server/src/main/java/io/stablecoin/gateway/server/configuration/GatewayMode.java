package io.stablecoin.gateway.server.configuration;

/** {@code GATEWAY_ENV}: only development may bring parts of its own. */
public enum GatewayMode {
  DEVELOPMENT,
  STAGING,
  PRODUCTION
}

package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.configuration.GatewayMode;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads {@code GATEWAY_ENV}; a word that is none is taken for production, the strictest. */
record ModeReader(Variables variables) {

  GatewayMode read() {
    String text = variables.text("GATEWAY_ENV").orElse("development");
    return Stream.of(GatewayMode.values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseGet(() -> {
          variables
              .findings()
              .add(
                  "GATEWAY_ENV",
                  "gateway_env_unknown",
                  "It must be development, staging or production.");
          return GatewayMode.PRODUCTION;
        });
  }
}

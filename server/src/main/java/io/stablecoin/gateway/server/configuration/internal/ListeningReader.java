package io.stablecoin.gateway.server.configuration.internal;

import io.stablecoin.gateway.server.operations.ManagementSettings;

/** Reads where the gateway listens. */
record ListeningReader(Variables variables) {

  private static final int API_PORT = 8080;
  private static final int MANAGEMENT_PORT = 9090;
  private static final int HIGHEST_PORT = 65_535;

  /** Of the API; 0 takes a free one. */
  int port() {
    return variables.number("PORT", API_PORT, 0, HIGHEST_PORT);
  }

  ManagementSettings management() {
    int port = variables.number("MANAGEMENT_PORT", MANAGEMENT_PORT, 0, HIGHEST_PORT);
    if (port != 0 && variables.text("PORT").filter(Integer.toString(port)::equals).isPresent()) {
      variables
          .findings()
          .add(
              "MANAGEMENT_PORT",
              "ports_equal",
              "It is the port of the API, which the world may reach. Give another.");
    }
    return new ManagementSettings(address(), port);
  }

  private String address() {
    String address = variables.text("MANAGEMENT_ADDRESS").orElse("127.0.0.1");
    if (!address.equals("localhost") && !IpAddresses.isAddress(address)) {
      variables
          .findings()
          .add(
              "MANAGEMENT_ADDRESS",
              "management_address_malformed",
              "It must be an IP address of this machine: 127.0.0.1, or 0.0.0.0 for all of them.");
    }
    return address;
  }
}

/** The environment and the configuration file, checked as a whole before anything starts. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "database",
      "networks",
      "operations",
      "policy",
      "signing",
      "treasury"
    })
@NullMarked
package io.stablecoin.gateway.server.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

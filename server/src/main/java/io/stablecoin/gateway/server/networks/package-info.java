/** The chains and tokens that this gateway is configured for. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package io.stablecoin.gateway.server.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

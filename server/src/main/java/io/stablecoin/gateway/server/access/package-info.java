/** Merchants and their API keys: who is calling. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package io.stablecoin.gateway.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Events to be delivered, written in the caller's transaction; knows nobody. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package io.stablecoin.gateway.server.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

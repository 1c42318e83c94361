/** The PostgreSQL behind everything: embedded by default, a server where one is named. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.stablecoin.gateway.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

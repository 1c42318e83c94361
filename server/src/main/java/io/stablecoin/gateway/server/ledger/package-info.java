/** Double entry: one row per movement of money; knows nobody. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package io.stablecoin.gateway.server.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What leaves: lanes, nonces, signatures, fees and finality. */
@ApplicationModule(allowedDependencies = {"database", "ledger", "networks", "signing", "web"})
@NullMarked
package io.stablecoin.gateway.server.transactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

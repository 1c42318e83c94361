/** What arrives: deposit addresses, watching the chain, sweeping. */
@ApplicationModule(allowedDependencies = {"ledger", "networks", "transactions", "web"})
@NullMarked
package io.stablecoin.gateway.server.deposits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Money between the gateway's own wallets, and what is too much for them. */
@ApplicationModule(allowedDependencies = {"deposits", "ledger", "networks", "transactions"})
@NullMarked
package io.stablecoin.gateway.server.treasury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Payouts: money that a merchant sends to whom it wants. */
@ApplicationModule(
    allowedDependencies = {"access", "database", "disbursements", "networks", "outbox", "web"})
@NullMarked
package io.stablecoin.gateway.server.payouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Payment sessions: what a merchant asks a customer for. */
@ApplicationModule(
    allowedDependencies = {"access", "deposits", "ledger", "networks", "outbox", "web"})
@NullMarked
package io.stablecoin.gateway.server.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Health and metrics for the operator, on the management port. */
@ApplicationModule(allowedDependencies = {"database", "networks", "signing", "transactions"})
@NullMarked
package io.stablecoin.gateway.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

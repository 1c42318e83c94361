/** Refunds: money back to the customer. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "deposits",
      "disbursements",
      "networks",
      "outbox",
      "payments",
      "web"
    })
@NullMarked
package io.stablecoin.gateway.server.refunds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

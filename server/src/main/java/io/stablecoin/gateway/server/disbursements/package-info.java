/** Money of merchants on its way out, whatever it is for: one road for refunds and payouts. */
@ApplicationModule(
    allowedDependencies = {
      "database",
      "deposits",
      "ledger",
      "networks",
      "policy",
      "transactions",
      "web"
    })
@NullMarked
package io.stablecoin.gateway.server.disbursements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

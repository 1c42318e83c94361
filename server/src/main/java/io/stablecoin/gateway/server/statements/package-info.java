/** What a merchant sees of the books: balances and entries. */
@ApplicationModule(allowedDependencies = {"access", "ledger", "networks", "web"})
@NullMarked
package io.stablecoin.gateway.server.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

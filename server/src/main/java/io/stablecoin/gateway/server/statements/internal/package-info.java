/** The endpoints for balances and ledger entries. */
@NullMarked
package io.stablecoin.gateway.server.statements.internal;

import org.jspecify.annotations.NullMarked;

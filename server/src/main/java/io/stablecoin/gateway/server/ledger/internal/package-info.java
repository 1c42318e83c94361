/** The books in PostgreSQL. */
@NullMarked
package io.stablecoin.gateway.server.ledger.internal;

import org.jspecify.annotations.NullMarked;

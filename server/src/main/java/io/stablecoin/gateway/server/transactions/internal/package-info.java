/** The engine: lanes, leases, nonces, signing, broadcasting and finality. */
@NullMarked
package io.stablecoin.gateway.server.transactions.internal;

import org.jspecify.annotations.NullMarked;

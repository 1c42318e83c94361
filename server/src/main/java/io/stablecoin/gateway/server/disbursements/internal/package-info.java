/** Disbursements: their rows, their booking, what follows from their transactions. */
@NullMarked
package io.stablecoin.gateway.server.disbursements.internal;

import org.jspecify.annotations.NullMarked;

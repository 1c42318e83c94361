/** Payouts: their rows, their endpoints. */
@NullMarked
package io.stablecoin.gateway.server.payouts.internal;

import org.jspecify.annotations.NullMarked;

/** Refunds: their rules, their rows, their endpoints. */
@NullMarked
package io.stablecoin.gateway.server.refunds.internal;

import org.jspecify.annotations.NullMarked;

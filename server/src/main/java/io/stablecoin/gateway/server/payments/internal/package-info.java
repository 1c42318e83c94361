/** Payment sessions: their state, their rows, their endpoints. */
@NullMarked
package io.stablecoin.gateway.server.payments.internal;

import org.jspecify.annotations.NullMarked;

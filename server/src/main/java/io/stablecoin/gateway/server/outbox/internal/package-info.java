/** The events in PostgreSQL. */
@NullMarked
package io.stablecoin.gateway.server.outbox.internal;

import org.jspecify.annotations.NullMarked;

/** How the embedded PostgreSQL is unpacked, started, guarded and stopped. */
@NullMarked
package io.stablecoin.gateway.server.database.internal;

import org.jspecify.annotations.NullMarked;

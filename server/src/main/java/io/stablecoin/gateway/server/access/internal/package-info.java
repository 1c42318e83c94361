/** API keys in PostgreSQL, and their check on each request. */
@NullMarked
package io.stablecoin.gateway.server.access.internal;

import org.jspecify.annotations.NullMarked;

/** How problems, request ids, limits and idempotency reach every endpoint. */
@NullMarked
package io.stablecoin.gateway.server.web.internal;

import org.jspecify.annotations.NullMarked;

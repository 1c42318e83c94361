/** What operators watch. */
@NullMarked
package io.stablecoin.gateway.server.operations.internal;

import org.jspecify.annotations.NullMarked;

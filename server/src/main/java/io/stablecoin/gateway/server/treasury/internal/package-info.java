/** Levels wallets in the background. */
@NullMarked
package io.stablecoin.gateway.server.treasury.internal;

import org.jspecify.annotations.NullMarked;

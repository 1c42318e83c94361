/** Reading chains, booking what arrived, sweeping it to the hot wallet. */
@NullMarked
package io.stablecoin.gateway.server.deposits.internal;

import org.jspecify.annotations.NullMarked;

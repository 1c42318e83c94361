/** Tests against small HTTP servers that play a node, good or bad. */
@NullMarked
package io.stablecoin.gateway.evm;

import org.jspecify.annotations.NullMarked;

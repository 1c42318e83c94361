/** A real EVM node for development and tests: anvil, as a process that dies with this one. */
@NullMarked
package io.stablecoin.gateway.devchain;

import org.jspecify.annotations.NullMarked;

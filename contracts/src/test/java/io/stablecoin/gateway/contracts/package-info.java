/** Tests on a real EVM node. */
@NullMarked
package io.stablecoin.gateway.contracts;

import org.jspecify.annotations.NullMarked;

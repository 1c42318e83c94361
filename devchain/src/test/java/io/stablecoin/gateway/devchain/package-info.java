/** Tests against real processes. */
@NullMarked
package io.stablecoin.gateway.devchain;

import org.jspecify.annotations.NullMarked;

/** How fast the wallet signs, alone and beside others. */
@NullMarked
package io.stablecoin.gateway.benchmarks;

import org.jspecify.annotations.NullMarked;

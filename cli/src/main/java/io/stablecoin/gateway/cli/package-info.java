/** The commands behind {@code ./gateway}. */
@NullMarked
package io.stablecoin.gateway.cli;

import org.jspecify.annotations.NullMarked;

/** Holds the files of operations to what must be true of them. */
@NullMarked
package io.stablecoin.gateway.ops;

import org.jspecify.annotations.NullMarked;

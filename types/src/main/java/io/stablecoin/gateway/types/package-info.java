/** The values everything else speaks in; none of them can hold a bad value. */
@NullMarked
package io.stablecoin.gateway.types;

import org.jspecify.annotations.NullMarked;

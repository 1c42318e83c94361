/** Keys and aliases, and where they are kept. */
@NullMarked
package io.stablecoin.gateway.kmslocal.internal.keys;

import org.jspecify.annotations.NullMarked;

/** The contracts of deposit addresses: where they are, and how they are called. */
@NullMarked
package io.stablecoin.gateway.contracts;

import org.jspecify.annotations.NullMarked;

/** Tests of the operations without a wire. */
@NullMarked
package io.stablecoin.gateway.kmslocal.internal.operations;

import org.jspecify.annotations.NullMarked;

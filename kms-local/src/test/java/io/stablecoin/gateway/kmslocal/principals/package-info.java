/** Tests of the principals. */
@NullMarked
package io.stablecoin.gateway.kmslocal.principals;

import org.jspecify.annotations.NullMarked;

/** Tests of the local KMS through the clients that use it. */
@NullMarked
package io.stablecoin.gateway.kmslocal;

import org.jspecify.annotations.NullMarked;

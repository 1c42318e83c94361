/** A stand-in for AWS KMS over HTTP, for development and tests; it is no HSM. */
@NullMarked
package io.stablecoin.gateway.kmslocal;

import org.jspecify.annotations.NullMarked;

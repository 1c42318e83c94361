/** What the endpoint refuses, by AWS's names, and why it cannot start. */
@NullMarked
package io.stablecoin.gateway.kmslocal.errors;

import org.jspecify.annotations.NullMarked;

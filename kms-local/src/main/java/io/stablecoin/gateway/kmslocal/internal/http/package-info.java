/** The wire: requests, answers and credentials' scope. */
@NullMarked
package io.stablecoin.gateway.kmslocal.internal.http;

import org.jspecify.annotations.NullMarked;

/** Faults that a test can order: delays, throttling, errors, lost answers. */
@NullMarked
package io.stablecoin.gateway.kmslocal.faults;

import org.jspecify.annotations.NullMarked;

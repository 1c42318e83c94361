/** The faults that a gateway has to live with, inflicted on real processes under load. */
@NullMarked
package io.stablecoin.gateway.e2e.faults;

import org.jspecify.annotations.NullMarked;

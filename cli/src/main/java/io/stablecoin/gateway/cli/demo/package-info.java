/** The tour: one payment and one refund on the embedded stack, as a merchant would see them. */
@NullMarked
package io.stablecoin.gateway.cli.demo;

import org.jspecify.annotations.NullMarked;

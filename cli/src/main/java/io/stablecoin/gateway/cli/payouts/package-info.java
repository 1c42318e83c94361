/** An operator's hand on what leaves. */
@NullMarked
package io.stablecoin.gateway.cli.payouts;

import org.jspecify.annotations.NullMarked;

/** The rules, and what was spent of the caps. */
@NullMarked
package io.stablecoin.gateway.server.policy.internal;

import org.jspecify.annotations.NullMarked;

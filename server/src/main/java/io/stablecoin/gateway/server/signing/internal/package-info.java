/** How keys are watched and their rate is shared. */
@NullMarked
package io.stablecoin.gateway.server.signing.internal;

import org.jspecify.annotations.NullMarked;

/** The configured networks and their clients. */
@NullMarked
package io.stablecoin.gateway.server.networks.internal;

import org.jspecify.annotations.NullMarked;

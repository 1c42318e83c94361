/** Reads the environment and the configuration file, collecting every finding. */
@NullMarked
package io.stablecoin.gateway.server.configuration.internal;

import org.jspecify.annotations.NullMarked;

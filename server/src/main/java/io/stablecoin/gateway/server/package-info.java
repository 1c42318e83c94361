/** The gateway's server: one package below this one is one module of the domain. */
@NullMarked
package io.stablecoin.gateway.server;

import org.jspecify.annotations.NullMarked;

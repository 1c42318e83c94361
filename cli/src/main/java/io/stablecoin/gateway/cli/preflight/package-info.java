/** All that must be right before money depends on a gateway, looked at by one command. */
@NullMarked
package io.stablecoin.gateway.cli.preflight;

import org.jspecify.annotations.NullMarked;

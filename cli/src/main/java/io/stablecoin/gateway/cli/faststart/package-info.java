/** Runs in the build: makes what lets the short commands start fast. */
@NullMarked
package io.stablecoin.gateway.cli.faststart;

import org.jspecify.annotations.NullMarked;

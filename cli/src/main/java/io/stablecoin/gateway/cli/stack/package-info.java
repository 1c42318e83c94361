/** The embedded stack: database, KMS endpoint, chain and gateway on one machine, wired together. */
@NullMarked
package io.stablecoin.gateway.cli.stack;

import org.jspecify.annotations.NullMarked;

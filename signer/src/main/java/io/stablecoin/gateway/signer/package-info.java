/** The port that signs, and what Ethereum asks of a signature and of what is signed. */
@NullMarked
package io.stablecoin.gateway.signer;

import org.jspecify.annotations.NullMarked;

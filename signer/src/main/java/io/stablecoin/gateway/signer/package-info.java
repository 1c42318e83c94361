/** The port that signs, and what Ethereum asks of a signature and of a signed transaction. */
@NullMarked
package io.stablecoin.gateway.signer;

import org.jspecify.annotations.NullMarked;

/**
 * Typed structured data (EIP-712), read strictly: what is signed is what is shown, or nothing. JSON
 * is its form in the standard, so it is read here and no tree of a JSON library leaves the package.
 */
@NullMarked
package io.stablecoin.gateway.signer.typeddata;

import org.jspecify.annotations.NullMarked;

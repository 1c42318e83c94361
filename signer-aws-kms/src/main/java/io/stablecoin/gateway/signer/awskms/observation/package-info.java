/** What a signer tells those who watch it and those who keep records of it. */
@NullMarked
package io.stablecoin.gateway.signer.awskms.observation;

import org.jspecify.annotations.NullMarked;

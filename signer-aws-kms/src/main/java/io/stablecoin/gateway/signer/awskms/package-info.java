/** The signer whose key is in AWS KMS. */
@NullMarked
package io.stablecoin.gateway.signer.awskms;

import org.jspecify.annotations.NullMarked;

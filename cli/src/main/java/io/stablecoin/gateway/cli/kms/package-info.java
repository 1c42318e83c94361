/** The commands about keys in AWS KMS; each starts, asks and ends within a second. */
@NullMarked
package io.stablecoin.gateway.cli.kms;

import org.jspecify.annotations.NullMarked;

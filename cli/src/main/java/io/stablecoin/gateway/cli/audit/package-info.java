/** The record of signing attempts compared with CloudTrail, signature by signature. */
@NullMarked
package io.stablecoin.gateway.cli.audit;

import org.jspecify.annotations.NullMarked;

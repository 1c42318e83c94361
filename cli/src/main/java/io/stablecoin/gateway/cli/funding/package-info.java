/** What a hot wallet needs to send, and the way to give it that. */
@NullMarked
package io.stablecoin.gateway.cli.funding;

import org.jspecify.annotations.NullMarked;

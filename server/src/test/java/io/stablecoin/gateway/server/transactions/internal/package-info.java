/** Tests of the engine on a real database, a real chain and a KMS endpoint. */
@NullMarked
package io.stablecoin.gateway.server.transactions.internal;

import org.jspecify.annotations.NullMarked;

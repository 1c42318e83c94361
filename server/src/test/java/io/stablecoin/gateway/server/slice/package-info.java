/** The main job through HTTP: the whole server on a real database, KMS endpoint and chain. */
@NullMarked
package io.stablecoin.gateway.server.slice;

import org.jspecify.annotations.NullMarked;

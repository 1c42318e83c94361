package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.TxHash;

/** One of the bytes by which a transaction may be mined. */
record FollowedAttempt(TxHash hash, AttemptKind kind) {}

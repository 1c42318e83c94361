package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.types.Bytes;
import io.stablecoin.gateway.types.TxHash;
import io.stablecoin.gateway.types.Wei;

/** One attempt of a transaction as the database has it, with bytes. */
record Attempt(AttemptKind kind, TxHash hash, Bytes raw, Wei fee) {}

package io.stablecoin.gateway.server.deposits;

import io.stablecoin.gateway.types.BlockHash;
import java.time.Instant;

/** A block whose transfers were read. */
public record ReadBlock(long number, BlockHash hash, Instant time) {}

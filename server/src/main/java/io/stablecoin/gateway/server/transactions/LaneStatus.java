package io.stablecoin.gateway.server.transactions;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.time.Instant;
import java.util.Optional;

/**
 * How one lane is doing.
 *
 * @param reason stable, in snake_case: {@code insufficient_gas}; empty while it runs
 * @param detail for people: the cause and the remedy; empty while it runs
 */
public record LaneStatus(
    ChainId chain,
    Address wallet,
    LaneCondition condition,
    Optional<String> reason,
    Optional<String> detail,
    Instant since) {}
